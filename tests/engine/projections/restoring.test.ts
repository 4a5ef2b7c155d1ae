import { describe, expect, it } from "vitest";
import type { ReadModelStore } from "../../../src/engine/projections/readModelStore.ts";
import {
  append,
  caughtUp,
  contentsOf,
  counterProjection,
  createBench,
  gate,
  lightsProjection,
  mixed,
} from "./madeUpProjections.ts";

/** A log of forty events with both projections saved, and a host whose reading of one of them is held up. */
async function aSavedBook(heldUp: string) {
  const bench = createBench();
  await append(bench.store, mixed(40));
  const first = await caughtUp(bench.host(), bench.store);
  await first.save();
  first.close();
  const held = gate();
  const loads: string[] = [];
  const readModels: ReadModelStore = {
    ...bench.readModels,
    async load(name, schema, begin) {
      loads.push(name);
      if (name === heldUp) await held.opened;
      return bench.readModels.load(name, schema, begin);
    },
  };
  return { bench, held, loads, first, host: bench.host({ readModels }) };
}

describe("PR2 saved states are restored one after the other", () => {
  it("PR2 the first is there before the second is read; both are once all are restored", async () => {
    const { host, held, loads, first } = await aSavedBook("counter");
    const started = host.start();
    await host.restored(lightsProjection());
    expect(host.live(lightsProjection()).checkpoint).toBe(40);
    expect(host.statuses().map(({ state, lag }) => [state, lag])).toEqual([
      ["current", 0],
      ["restoring", 0],
    ]);
    held.open();
    await started;
    expect(loads).toEqual(["lights", "counter"]);
    expect(contentsOf(host)).toEqual(contentsOf(first));
    expect(host.statuses().map(({ state }) => state)).toEqual(["current", "current"]);
  });

  it("PR2 one that is waited for doesn't wait for those before it, and is restored once", async () => {
    const { host, held, loads } = await aSavedBook("lights");
    const started = host.start();
    await host.restored(counterProjection);
    expect(host.live(counterProjection).checkpoint).toBe(40);
    held.open();
    await started;
    expect(loads.toSorted()).toEqual(["counter", "lights"]);
  });

  it("PR2 those that nobody asks for wait for as long as they are told to; who asks for one doesn't", async () => {
    const { bench, loads, first } = await aSavedBook("");
    const rest = gate();
    const load: ReadModelStore["load"] = (name, schema, begin) => {
      loads.push(name);
      return bench.readModels.load(name, schema, begin);
    };
    const readModels = { ...bench.readModels, load };
    const [patient, asked] = [0, 1].map(() => bench.host({ readModels, beforeUnasked: () => rest.opened }));
    if (!patient || !asked) throw new Error("no hosts");
    const started = [patient, asked].map((host) => host.start());
    await Promise.all([patient.restored(lightsProjection()), asked.restored(counterProjection)]);
    expect(asked.live(counterProjection).checkpoint).toBe(40);
    expect(loads.toSorted()).toEqual(["counter", "lights", "lights"]);
    rest.open();
    await Promise.all(started);
    expect(loads.toSorted()).toEqual(["counter", "counter", "lights", "lights"]);
    expect(contentsOf(patient)).toEqual(contentsOf(first));
  });

  it("PR2 a host that is closed meanwhile restores no more", async () => {
    const { bench } = await aSavedBook("");
    const rest = gate();
    const host = bench.host({ beforeUnasked: () => rest.opened });
    const started = host.start();
    await host.restored(lightsProjection());
    host.close();
    rest.open();
    await started;
    expect(host.statuses().map(({ state }) => state)).toEqual(["current", "restoring"]);
  });

  it("PR4 a rebuild of one that isn't restored yet begins when it is", async () => {
    const { host, held } = await aSavedBook("counter");
    const started = host.start();
    const rebuilt = host.rebuild("counter");
    held.open();
    expect(await rebuilt).toBe("swapped");
    await started;
    expect(host.statuses().map(({ generation }) => generation)).toEqual([1, 2]);
  });

  it("what can't be read of the log is tried again when it is asked for again", async () => {
    const { bench, first } = await aSavedBook("");
    let isLost = true;
    const store: typeof bench.store = {
      ...bench.store,
      readAll: (after, limit) =>
        isLost ? Promise.reject(new Error("lost")) : bench.store.readAll(after, limit),
    };
    const host = bench.host({ store });
    await expect(host.start()).rejects.toThrow("lost");
    await expect(host.restored(counterProjection)).rejects.toThrow("lost");
    isLost = false;
    await Promise.all([host.restored(counterProjection), host.restored(lightsProjection())]);
    expect(contentsOf(host)).toEqual(contentsOf(first));
  });
});
