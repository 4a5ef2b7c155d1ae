import type { SnapshotStore } from "../../engine/snapshots/snapshotStore.ts";
import type { LogDatabase } from "./logDatabase.ts";
import { fromSnapshotRow, toSnapshotRow } from "./snapshotRow.ts";
import { onDatabase } from "./storageErrors.ts";

/** The snapshots beside a Dexie log, over the same database. A damaged one is as good as none (SN1). */
export function createDexieSnapshotStore(database: LogDatabase): SnapshotStore {
  const { snapshots } = database;
  const doing = <T>(work: () => PromiseLike<T>) => onDatabase(work, database);
  return {
    load: (streamId) =>
      doing(async () => {
        const row = await snapshots.get(streamId);
        return row && fromSnapshotRow(row);
      }),
    save: (snapshot) =>
      doing(() => {
        const row = toSnapshotRow(snapshot);
        return database.transaction("rw", snapshots, async () => {
          const kept = await snapshots.get(row.streamId);
          const newer =
            kept !== undefined && kept.version > row.version && fromSnapshotRow(kept) !== undefined;
          if (!newer) await snapshots.put(row);
        });
      }),
    count: () => doing(() => snapshots.count()),
  };
}
