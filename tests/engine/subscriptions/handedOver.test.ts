import { describe, expect, it } from "vitest";
import type { HeadListener } from "../../../src/engine/eventStore/eventStore.ts";
import { ORIGIN } from "../../../src/engine/events/identifiers.ts";
import { append, bells, createBench, gate } from "../projections/madeUpProjections.ts";
import { countingReads, recorded } from "./recordedSubscription.ts";

describe("PR2 events that come with the news of their append", () => {
  it("PR2 what this side has just appended is given without being read again, in batches", async () => {
    const { store } = createBench();
    const counted = countingReads(store);
    await append(store, bells(1));
    const { batches, nexts, idle } = recorded(store, { store: counted.store });
    await idle();
    const before = counted.reads;
    const live = idle();
    await append(store, bells(3));
    await live;
    expect(counted.reads).toBe(before);
    expect(batches).toEqual([[1], [2, 3, 4]]);
    expect(nexts).toEqual([null, null]);
    const more = idle();
    await append(store, bells(4));
    await more;
    expect(batches.flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("PR2 given an append of another tab in between, reads all that it was not handed", async () => {
    const { store } = createBench();
    const tell: HeadListener[] = [];
    const mixed = {
      readAll: store.readAll.bind(store),
      subscribe: (listener: HeadListener) => {
        tell.push(listener);
        return () => {};
      },
    };
    await append(store, bells(1));
    const { batches, idle } = recorded(store, { store: mixed, batchSize: 10 });
    await idle();
    await append(store, bells(2));
    const all = await store.readAll(ORIGIN, 10);
    const [, , own] = all;
    const live = idle();
    for (const listener of tell) listener(await store.head(), own === undefined ? [] : [own]);
    await live;
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it("CMD4 whoever appended goes first: events are given after the subscriber has yielded", async () => {
    const { store } = createBench();
    const [asked, held] = [gate(), gate()];
    const yieldToCommand = () => {
      asked.open();
      return held.opened;
    };
    const { batches, idle } = recorded(store, { yieldToCommand });
    await idle();
    const done = idle();
    await append(store, bells(2));
    await asked.opened;
    expect(batches).toEqual([]);
    held.open();
    await done;
    expect(batches).toEqual([[1, 2]]);
  });
});
