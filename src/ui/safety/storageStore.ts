import { createStore } from "zustand";
import type { StorageReport } from "../backend.ts";
import { readStorage } from "./browserStorage.ts";

/** What the browser said last of its storage; null before it has answered. One browser, so one store. */
export const storageStore = createStore<{ readonly report: StorageReport | null }>(() => ({ report: null }));

let reading: Promise<void> | null = null;

/** Asks the browser again, unless it is being asked. */
export function refreshStorage(): Promise<void> {
  reading ??= readStorage()
    .then((report) => storageStore.setState({ report }))
    .finally(() => {
      reading = null;
    });
  return reading;
}
