import { describe, expect, it } from "vitest";
import type { HeadListener } from "../../../src/engine/eventStore/eventStore.ts";
import { GENESIS_HASH, type Position } from "../../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../../src/engine/events/recordedEvent.ts";
import { append, bells, createBench, gate } from "../projections/madeUpProjections.ts";
import { countingReads, recorded } from "./recordedSubscription.ts";

describe("PR2 a subscription catches up, then follows live", () => {
  it("PR2 gives every event once, in order, in batches", async () => {
    const { store } = createBench();
    await append(store, bells(7));
    const { batches, nexts, idle } = recorded(store);
    await idle();
    expect(batches).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
    expect(nexts).toEqual([4, 7, null]);
    const live = idle();
    await append(store, bells(1));
    await live;
    expect(batches.flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("PR2 starts after the position that the subscriber has", async () => {
    const { store } = createBench();
    await append(store, bells(5));
    const { batches, idle } = recorded(store, { after: 3 as Position });
    await idle();
    expect(batches).toEqual([[4, 5]]);
  });

  it("PR2 many appends during one batch are one more look, and none is missed", async () => {
    const { store } = createBench();
    const held = gate();
    const seen: number[] = [];
    const counted = countingReads(store);
    await append(store, bells(1));
    const { idle } = recorded(store, {
      store: counted.store,
      batchSize: 100,
      async onEvents(events) {
        seen.push(...events.map(({ position }) => position));
        if (seen.length === 1) await held.opened;
      },
    });
    const done = idle();
    for (let round = 0; round < 20; round++) await append(store, bells(1));
    held.open();
    await done;
    expect(seen).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    expect(counted.reads).toBeLessThanOrEqual(4);
  });

  it("PR2 a failed read is reported and tried again at the next wake", async () => {
    const { store } = createBench();
    await append(store, bells(2));
    let isBroken = true;
    const flaky = {
      subscribe: store.subscribe.bind(store),
      readAll: async (after: Position, limit: number) => {
        if (isBroken) throw new Error("the disk is away");
        return store.readAll(after, limit);
      },
    };
    const { subscription, batches, errors, idle } = recorded(store, { store: flaky });
    await idle();
    expect(errors).toEqual(["the disk is away"]);
    isBroken = false;
    const again = idle();
    subscription.wake();
    await again;
    expect(batches).toEqual([[1, 2]]);
  });

  it("PR2 events whose subscriber failed come again", async () => {
    const { store } = createBench();
    await append(store, bells(2));
    const given: number[][] = [];
    const { subscription, errors, idle } = recorded(store, {
      onEvents(events) {
        given.push(events.map(({ position }) => position));
        if (given.length === 1) throw new Error("not now");
      },
    });
    await idle();
    const again = idle();
    subscription.wake();
    await again;
    expect(errors).toEqual(["not now"]);
    expect(given).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it("ES3 a gap in the positions is an error, never skipped", async () => {
    const { store } = createBench();
    await append(store, bells(3));
    const gappy = {
      subscribe: store.subscribe.bind(store),
      readAll: async (after: Position, limit: number): Promise<readonly RecordedEvent[]> =>
        (await store.readAll(after, limit)).slice(1),
    };
    const { batches, errors, idle } = recorded(store, { store: gappy });
    await idle();
    expect(batches).toEqual([]);
    expect(errors).toEqual(["The log goes from position 0 to 2"]);
  });

  it("PR2 a store that gives fewer events than asked for is read on", async () => {
    const { store } = createBench();
    await append(store, bells(5));
    const stingy = {
      subscribe: (listener: HeadListener) => {
        listener({ position: 5 as Position, hash: GENESIS_HASH, recordedAt: null }, []);
        return () => {};
      },
      readAll: async (after: Position) => store.readAll(after, 1),
    };
    const { batches, idle } = recorded(store, { store: stingy });
    await idle();
    expect(batches).toEqual([[1], [2], [3], [4], [5]]);
  });

  it("PR2 nothing is given any more after close", async () => {
    const { store } = createBench();
    await append(store, bells(9));
    const held = gate();
    const given: number[] = [];
    const entered = gate();
    const { subscription } = recorded(store, {
      async onEvents(events) {
        given.push(...events.map(({ position }) => position));
        entered.open();
        await held.opened;
      },
    });
    await entered.opened;
    subscription.close();
    held.open();
    await append(store, bells(1));
    subscription.wake();
    expect(given).toEqual([1, 2, 3]);
  });
});
