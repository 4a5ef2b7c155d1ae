import type { StorageReport } from "../backend.ts";

const UNKNOWN: StorageReport = { usage: null, quota: null, persisted: null };

/** Older engines and insecure origins have no storage manager, whatever the types say. */
const manager = (): Partial<StorageManager> | undefined => navigator.storage;

/** What the browser says of its storage; nulls where it says nothing. */
export async function readStorage(): Promise<StorageReport> {
  try {
    const storage = manager();
    const [estimate, persisted] = await Promise.all([
      storage?.estimate?.() ?? null,
      storage?.persisted?.() ?? null,
    ]);
    return { usage: estimate?.usage ?? null, quota: estimate?.quota ?? null, persisted };
  } catch {
    return UNKNOWN;
  }
}

/** Whether the browser can be asked to keep this site's data. */
export const canAskToKeep = (): boolean => typeof manager()?.persist === "function";

/** Asks the browser not to clear this site's data by itself; false where it says no, or can't be asked. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await manager()?.persist?.()) ?? false;
  } catch {
    return false;
  }
}
