import { useCallback, useEffect } from "react";
import { useStore } from "zustand";
import type { StorageReport } from "../backend.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { askToKeep, canAskToKeep } from "./browserStorage.ts";
import { rememberAsked } from "./keptAnswer.ts";
import { refreshStorage, storageStore } from "./storageStore.ts";

export interface StorageAccess {
  /** Null until the browser has answered. */
  readonly report: StorageReport | null;
  /** Asks the browser not to clear this site's data by itself; null where it can't be asked. */
  readonly persist: (() => Promise<boolean>) | null;
}

/** Storage used, allowed and kept, read again whenever `version` changes. */
export function useStorage(version: number): StorageAccess {
  const { clock } = useBackend();
  const report = useStore(storageStore, (state) => state.report);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when to read again
  useEffect(() => {
    void refreshStorage();
  }, [version]);
  const persist = useCallback(async () => {
    const isKept = await askToKeep();
    rememberAsked(clock.now());
    await refreshStorage();
    return isKept;
  }, [clock]);
  return { report, persist: canAskToKeep() ? persist : null };
}

/** An estimate is read again about every hundred events: it needs no more. */
export const storageVersion = (position: number): number => Math.floor(position / 100);
