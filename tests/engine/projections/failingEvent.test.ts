import { describe, expect, it } from "vitest";
import type { Position } from "../../../src/engine/events/identifiers.ts";
import { createColumnSet } from "../../../src/engine/timeTravel/createColumnSet.ts";
import {
  append,
  caughtUp,
  contentOf,
  counterProjection,
  createBench,
  foldedPlainly,
  lightSet,
  lightsProjection,
  mixed,
} from "./madeUpProjections.ts";

/** A bench with 30 events and lights that break at event 18 of the log. */
async function brokenBench(batchSize: number) {
  const bench = createBench();
  await append(bench.store, mixed(30));
  const state = { failAt: 18 };
  const lights = lightsProjection({ failAt: () => state.failAt });
  const projections = [lights, counterProjection];
  const host = await caughtUp(bench.host({ projections, batchSize }), bench.store);
  return { ...bench, newHost: bench.host, state, lights, host, projections };
}

const before18 = async ({ store }: Pick<ReturnType<typeof createBench>, "store">) =>
  contentOf(foldedPlainly(lightsProjection(), createColumnSet(), await store.readAll(0 as Position, 17)));

describe("PR5 an event that fails to apply", () => {
  for (const batchSize of [1, 4, 17, 18, 100]) {
    it(`PR5 stops its projection just before it, unharmed, with the cause; others go on (batches of ${batchSize})`, async () => {
      const bench = await brokenBench(batchSize);
      const { readModel, checkpoint } = bench.host.live(bench.lights);
      expect(checkpoint).toBe(17);
      expect(contentOf(readModel)).toEqual(await before18(bench));
      expect(bench.host.statuses()).toMatchObject([
        {
          name: "lights",
          state: "stopped",
          checkpoint: 17,
          lag: 13,
          failure: { position: 18, type: "LightSet", message: "the bulb is broken" },
        },
        { name: "counter", state: "current", checkpoint: 30, failure: null },
      ]);
    });
  }

  it("PR5 what comes later reaches the others only", async () => {
    const { store, host, lights } = await brokenBench(10);
    await host.reached(await append(store, [lightSet(1, 1), { type: "BellRung" }]));
    expect(host.live(lights).checkpoint).toBe(17);
    expect(host.live(counterProjection).checkpoint).toBe(32);
  });

  it("PR5 the state before the failure is saved, restored, and stops again", async () => {
    const bench = await brokenBench(10);
    await bench.host.save();
    bench.host.close();
    const saved = await bench.readModels.load("lights", "1");
    expect(saved?.checkpoint).toBe(17);
    const next = await caughtUp(bench.newHost({ projections: bench.projections }), bench.store);
    expect(contentOf(next.live(bench.lights).readModel)).toEqual(await before18(bench));
    expect(next.statuses()[0]).toMatchObject({ state: "stopped", checkpoint: 17 });
  });

  it("PR5 a rebuild of a stopped one tries again: it fails again, or goes on live", async () => {
    const { store, host, lights, state, troubles } = await brokenBench(10);
    expect(await host.rebuild("lights")).toBe("failed");
    expect(host.statuses()[0]).toMatchObject({ state: "stopped", checkpoint: 17, rebuild: null });
    expect(troubles).toEqual(["Rebuilding lights failed at 18: the bulb is broken"]);
    state.failAt = 25;
    expect(await host.rebuild("lights")).toBe("failed");
    expect(host.statuses()[0]).toMatchObject({ state: "stopped", checkpoint: 24, failure: { position: 25 } });
    state.failAt = 0;
    expect(await host.rebuild("lights")).toBe("swapped");
    await host.reached(await append(store, [lightSet(3, 3)]));
    expect(host.statuses()[0]).toMatchObject({ state: "current", checkpoint: 31, failure: null });
    const events = await store.readAll(0 as Position, 100);
    const plain = foldedPlainly(lightsProjection(), createColumnSet(), events);
    expect(contentOf(host.live(lights).readModel)).toEqual(contentOf(plain));
  });

  it("PR5 when all have stopped, a rebuilt one is followed live again", async () => {
    const bench = createBench();
    await append(bench.store, mixed(5));
    const state = { failAt: 1 };
    const lights = lightsProjection({ failAt: () => state.failAt });
    const host = await caughtUp(bench.host({ projections: [lights] }), bench.store);
    await append(bench.store, mixed(5));
    expect(host.statuses()[0]).toMatchObject({ state: "stopped", checkpoint: 0, lag: 10 });
    state.failAt = 0;
    await host.rebuild("lights");
    await host.reached(await append(bench.store, mixed(5)));
    expect(host.statuses()[0]).toMatchObject({ state: "current", checkpoint: 15 });
  });

  it("PR5 a rebuild that fails leaves a live one that works alone", async () => {
    const { store, host: newHost, troubles } = createBench();
    await append(store, mixed(10));
    const state = { failAt: 0 };
    const lights = lightsProjection({ failAt: () => state.failAt });
    const host = await caughtUp(newHost({ projections: [lights] }), store);
    const { readModel } = host.live(lights);
    state.failAt = 5;
    expect(await host.rebuild("lights")).toBe("failed");
    expect(troubles).toEqual(["Rebuilding lights failed at 5: the bulb is broken"]);
    expect(host.live(lights).readModel).toBe(readModel);
    expect(host.statuses()[0]).toMatchObject({ state: "current", generation: 1, failure: null });
  });

  it("PR5 a read model that can't even be opened again is emptied rather than shown half changed", async () => {
    const { store, host: newHost } = createBench();
    await append(store, mixed(10));
    let openings = 0;
    const lights = lightsProjection({ failAt: () => 6 });
    const fragile = {
      ...lights,
      open: (columns: Parameters<typeof lights.open>[0]) => {
        openings += 1;
        // The second: restoring the columns as they were before the failure.
        if (columns.lengths().size > 0) throw new Error("can't be opened");
        return lights.open(columns);
      },
    };
    const host = await caughtUp(newHost({ projections: [fragile], batchSize: 4 }), store);
    expect(openings).toBeGreaterThan(1);
    expect(host.live(fragile)).toMatchObject({ checkpoint: 0 });
    expect(host.statuses()[0]).toMatchObject({ state: "stopped", failure: { position: 6 } });
  });
});
