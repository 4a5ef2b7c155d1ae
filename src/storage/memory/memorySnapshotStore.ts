import type { StreamId } from "../../engine/events/identifiers.ts";
import type { Snapshot, SnapshotStore } from "../../engine/snapshots/snapshotStore.ts";

/** Snapshots in memory, empty at first. Copied on their way in. */
export function createMemorySnapshotStore(): SnapshotStore {
  const snapshots = new Map<StreamId, Snapshot>();
  return {
    load: async (streamId) => snapshots.get(streamId),
    async save(snapshot) {
      const kept = snapshots.get(snapshot.streamId);
      if (kept === undefined || kept.version <= snapshot.version) {
        snapshots.set(snapshot.streamId, structuredClone(snapshot));
      }
    },
    count: async () => snapshots.size,
  };
}
