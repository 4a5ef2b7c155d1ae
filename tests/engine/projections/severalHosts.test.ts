import { describe, expect, it } from "vitest";
import { createMemoryReadModelStore } from "../../../src/storage/memory/memoryReadModelStore.ts";
import { append, caughtUp, contentsOf, createBench, mixed } from "./madeUpProjections.ts";

/** The same log with another host, for what its columns should be. */
const plainly = async ({ store, host }: Pick<ReturnType<typeof createBench>, "store" | "host">) =>
  contentsOf(await caughtUp(host({ readModels: createMemoryReadModelStore() }), store));

describe("PR2 several hosts on the same stores", () => {
  it("PR2 whoever loses a race loses nothing, and the saved state is right whoever wrote last", async () => {
    const bench = createBench();
    const [one, two] = [bench.host({ batchSize: 3 }), bench.host({ batchSize: 5 })];
    await Promise.all([caughtUp(one, bench.store), caughtUp(two, bench.store)]);
    for (let round = 0; round < 12; round++) {
      const head = await append(bench.store, mixed(7));
      const ahead = round % 3 === 0 ? one : two;
      await ahead.reached(head);
      await Promise.all(round % 4 === 3 ? [ahead.save()] : [one.save(), two.save()]);
    }
    const { position } = await bench.store.head();
    await Promise.all([one.reached(position), two.reached(position)]);
    const expected = await plainly(bench);
    expect(contentsOf(one)).toEqual(expected);
    expect(contentsOf(two)).toEqual(expected);
    await Promise.all([one.save(), two.save()]);
    const restored = bench.host();
    await restored.start();
    expect(contentsOf(restored)).toEqual(expected);
  });

  it("PR2 a host that comes second counts what the first saved as its own", async () => {
    const bench = createBench();
    await append(bench.store, mixed(10));
    const [one, two] = [bench.host(), bench.host()];
    await Promise.all([caughtUp(one, bench.store), caughtUp(two, bench.store)]);
    await one.save();
    await two.save();
    expect(two.statuses().map(({ savedCheckpoint }) => savedCheckpoint)).toEqual([10, 10]);
    await two.reached(await append(bench.store, mixed(10)));
    await two.save();
    const restored = bench.host();
    await restored.start();
    expect(contentsOf(restored)).toEqual(await plainly(bench));
  });

  it("PR4 one whose state another tab rebuilt keeps its own in memory and leaves the newer one alone", async () => {
    const bench = createBench();
    await append(bench.store, mixed(10));
    const [one, two] = [bench.host(), bench.host()];
    await Promise.all([caughtUp(one, bench.store), caughtUp(two, bench.store)]);
    await one.save();
    await two.rebuild("lights");
    await two.save();
    const head = await append(bench.store, mixed(10));
    await one.reached(head);
    await one.save();
    await one.save();
    expect(contentsOf(one)).toEqual(await plainly(bench));
    expect(await bench.readModels.load("lights", "1")).toMatchObject({ generation: 2, checkpoint: 10 });
    await one.rebuild("lights");
    await one.save();
    expect(await bench.readModels.load("lights", "1")).toMatchObject({ generation: 3, checkpoint: 20 });
  });

  it("PR2 saved states that somebody deleted are written whole again, once", async () => {
    const bench = createBench();
    await append(bench.store, mixed(10));
    const host = await caughtUp(bench.host(), bench.store);
    await host.save();
    await bench.readModels.clear();
    await host.reached(await append(bench.store, mixed(10)));
    await host.save();
    expect(await bench.readModels.load("lights", "1")).toMatchObject({ generation: 1, checkpoint: 20 });
    const restored = bench.host();
    await restored.start();
    expect(contentsOf(restored)).toEqual(await plainly(bench));
    await bench.readModels.clear();
    await host.reached(await append(bench.store, mixed(10)));
    await host.save();
    expect(await bench.readModels.load("lights", "1")).toBeUndefined();
    expect(contentsOf(host)).toEqual(await plainly(bench));
  });
});
