import { registerSW } from "virtual:pwa-register";
import type { AppUpdates } from "../../ui/appUpdates.ts";

/** Registers the service worker, and tells when a new version of the app waits to be taken. */
export function watchForUpdates(): AppUpdates {
  let waiting = false;
  const listeners = new Set<() => void>();
  const update = registerSW({
    onNeedRefresh() {
      waiting = true;
      for (const listener of listeners) listener();
    },
  });
  return {
    isWaiting: () => waiting,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    accept: () => update(true),
  };
}
