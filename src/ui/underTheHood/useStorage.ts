import { useCallback, useEffect, useState } from "react";
import type { StorageReport } from "../backend.ts";

const UNKNOWN: StorageReport = { usage: null, quota: null, persisted: null };

/** What the browser says of its storage; nulls where it says nothing. */
async function readStorage(): Promise<StorageReport> {
  // Older engines and insecure origins have no storage manager, whatever the types say.
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  const [estimate, persisted] = await Promise.all([
    storage?.estimate?.() ?? null,
    storage?.persisted?.() ?? null,
  ]);
  return { usage: estimate?.usage ?? null, quota: estimate?.quota ?? null, persisted };
}

export interface StorageAccess {
  /** Null until the browser has answered. */
  readonly report: StorageReport | null;
  /** Asks the browser not to clear this site's data by itself; null where it can't be asked. */
  readonly persist: (() => Promise<boolean>) | null;
}

/** Storage used, allowed and kept, read again whenever `version` changes. */
export function useStorage(version: number): StorageAccess {
  const [report, setReport] = useState<StorageReport | null>(null);
  const read = useCallback(async () => {
    setReport(await readStorage().catch(() => UNKNOWN));
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when to read again
  useEffect(() => {
    void read();
  }, [read, version]);
  const canAsk = typeof navigator.storage?.persist === "function";
  const persist = useCallback(async () => {
    const granted = await navigator.storage.persist();
    await read();
    return granted;
  }, [read]);
  return { report, persist: canAsk ? persist : null };
}
