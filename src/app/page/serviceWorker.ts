import { registerSW } from "virtual:pwa-register";
import type { AppUpdates } from "../../ui/appUpdates.ts";

/** A tab may stay open for weeks; whoever comes back to it hears of a new version, asked for so often at most. */
const ASK_AFTER_MS = 60 * 60 * 1000;

function askOnReturn(registration: ServiceWorkerRegistration): void {
  let askedAt = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || performance.now() - askedAt < ASK_AFTER_MS) return;
    askedAt = performance.now();
    // Without a network there is nothing new.
    registration.update().catch(() => undefined);
  });
}

/**
 * Registers the service worker, and tells when a new version of the app waits to be taken. Another tab may take
 * it: this one, which may hold a half-filled form, still reloads only when it is accepted here.
 */
export function watchForUpdates(): AppUpdates {
  let isWaiting = false;
  let isAccepted = false;
  let isTaken = false;
  const listeners = new Set<() => void>();
  const update = registerSW({
    onNeedRefresh() {
      isWaiting = true;
      for (const listener of listeners) listener();
    },
    onRegisteredSW(_url, registration) {
      if (registration) askOnReturn(registration);
    },
    // Its own word of this doesn't come in the tab that saw the app's first visit; controllerchange does, below.
    onNeedReload: () => undefined,
  });
  navigator.serviceWorker?.addEventListener("controllerchange", () => {
    // The first worker takes over, too, where there was none: that is no new version.
    if (!isWaiting) return;
    isTaken = true;
    if (isAccepted) location.reload();
  });
  return {
    isWaiting: () => isWaiting,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async accept() {
      isAccepted = true;
      if (isTaken) location.reload();
      else await update(true);
    },
  };
}
