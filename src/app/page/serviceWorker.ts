import { registerSW } from "virtual:pwa-register";
import type { AppUpdates } from "../../ui/appUpdates.ts";

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
    onNeedReload() {
      isTaken = true;
      if (isAccepted) location.reload();
    },
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
