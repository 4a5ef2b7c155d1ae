import type { SnapshotStore } from "../../engine/snapshots/snapshotStore.ts";
import type { LogDatabase } from "./logDatabase.ts";
import { fromSnapshotRow, toSnapshotRow } from "./snapshotRow.ts";
import { onDatabase } from "./storageErrors.ts";

/** The snapshots beside a Dexie log, over the same database. A damaged one is as good as none (SN1). */
export function createDexieSnapshotStore(database: LogDatabase): SnapshotStore {
  const { snapshots } = database;
  const doing = <T>(work: () => PromiseLike<T>) => onDatabase(work, database);
  let known: Promise<Set<string>> | null = null;
  /** Few streams are long enough to have one, and each look for one is a part of a command's wait. */
  const streams = (): Promise<Set<string>> => {
    known ??= doing(async () => new Set(await snapshots.toCollection().primaryKeys())).catch((error) => {
      known = null;
      throw error;
    });
    return known;
  };
  return {
    async load(streamId) {
      // One that another tab has saved since is missed: a longer replay, no more.
      if (!(await streams()).has(streamId)) return undefined;
      const row = await doing(() => snapshots.get(streamId));
      return row && fromSnapshotRow(row);
    },
    async save(snapshot) {
      const row = toSnapshotRow(snapshot);
      await doing(() =>
        database.transaction("rw", snapshots, async () => {
          const kept = await snapshots.get(row.streamId);
          const newer =
            kept !== undefined && kept.version > row.version && fromSnapshotRow(kept) !== undefined;
          if (!newer) await snapshots.put(row);
        }),
      );
      (await streams()).add(row.streamId);
    },
    count: () => doing(() => snapshots.count()),
  };
}
