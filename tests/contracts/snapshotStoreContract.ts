import { describe, expect, test } from "vitest";
import type { Hash, StreamId, Version } from "../../src/engine/events/identifiers.ts";
import type { Snapshot, SnapshotStore } from "../../src/engine/snapshots/snapshotStore.ts";

/** A new, empty snapshot store, and what deletes it. */
export interface SnapshotHarness {
  readonly store: SnapshotStore;
  dispose(): Promise<void>;
}

const snapshot = (stream: string, version: number, schema = 1): Snapshot => ({
  streamId: stream as StreamId,
  version: version as Version,
  schema,
  eventHash: "ab".repeat(32) as Hash,
  state: { stream, version, lines: [{ name: "Tee ☕", price: 1.5 }], none: null },
});

/** What every snapshot store must do. Runs in Node and in browsers. */
export function describeSnapshotStoreContract(
  name: string,
  makeHarness: () => Promise<SnapshotHarness>,
): void {
  const within = async (work: (store: SnapshotStore) => Promise<void>) => {
    const harness = await makeHarness();
    try {
      await work(harness.store);
    } finally {
      await harness.dispose();
    }
  };

  describe(`${name}: snapshots`, () => {
    test("SN1 a saved snapshot comes back as it was; a stream without one has none", () =>
      within(async (store) => {
        await store.save(snapshot("a", 100));
        expect(await store.load("a" as StreamId)).toEqual(snapshot("a", 100));
        expect(await store.load("b" as StreamId)).toBeUndefined();
      }));

    test("SN1 the newer one stays, whichever is saved last", () =>
      within(async (store) => {
        await store.save(snapshot("a", 200));
        await store.save(snapshot("a", 100));
        expect((await store.load("a" as StreamId))?.version).toBe(200);
        await store.save(snapshot("a", 300));
        expect((await store.load("a" as StreamId))?.version).toBe(300);
      }));

    test("SN1 at the same version the last one stays, such as one of a new schema", () =>
      within(async (store) => {
        await store.save(snapshot("a", 100, 1));
        await store.save(snapshot("a", 100, 2));
        expect((await store.load("a" as StreamId))?.schema).toBe(2);
      }));

    test("SN2 snapshots are counted, one for each stream", () =>
      within(async (store) => {
        expect(await store.count()).toBe(0);
        for (const [stream, version] of [
          ["a", 1],
          ["a", 2],
          ["b", 1],
        ] as const) {
          await store.save(snapshot(stream, version));
        }
        expect(await store.count()).toBe(2);
      }));
  });
}
