import type { InstallOffer } from "../../ui/installOffer.ts";

/** The browser's own event, which only some browsers have, and no library of types. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

const DISMISSED = "orderlog.install.dismissed";

/** Where the refusal is kept; may be forbidden, then it holds until the page goes. */
type Memory = Pick<Storage, "getItem" | "setItem">;

/** Holds back the browser's offer, which comes when it likes, until the app makes it at a fitting moment. */
export function watchInstallOffer(page: EventTarget, memory: Memory | null): InstallOffer {
  let offer: InstallPromptEvent | null = null;
  const listeners = new Set<() => void>();
  const hold = (event: InstallPromptEvent | null) => {
    offer = event;
    for (const listener of listeners) listener();
  };
  page.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    if (!isDismissed(memory)) hold(event as InstallPromptEvent);
  });
  page.addEventListener("appinstalled", () => hold(null));
  return {
    isOffered: () => offer !== null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async accept() {
      const held = offer;
      // A browser lets its question be shown once only.
      hold(null);
      await held?.prompt();
    },
    dismiss() {
      hold(null);
      try {
        memory?.setItem(DISMISSED, "yes");
      } catch {
        // It is offered again another day.
      }
    },
  };
}

function isDismissed(memory: Memory | null): boolean {
  try {
    return memory?.getItem(DISMISSED) === "yes";
  } catch {
    return false;
  }
}
