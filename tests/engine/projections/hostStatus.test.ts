import { describe, expect, it } from "vitest";
import type { EventStore } from "../../../src/engine/eventStore/eventStore.ts";
import type { Position } from "../../../src/engine/events/identifiers.ts";
import type { Clock } from "../../../src/lib/clock.ts";
import { toInstant } from "../../../src/lib/clock.ts";
import {
  append,
  bells,
  caughtUp,
  counterProjection,
  createBench,
  gate,
  lightSet,
  lightsProjection,
} from "./madeUpProjections.ts";

const at = (position: number): Position => position as Position;

describe("PR5 a log that can't be read doesn't end the projections", () => {
  const flakyBench = async () => {
    const bench = createBench();
    await append(bench.store, bells(3));
    const state = { isBroken: false };
    const store: EventStore = {
      ...bench.store,
      // Appended by another tab: its events must be read.
      subscribe: (listener) => bench.store.subscribe((head) => listener(head, [])),
      readAll: async (after, limit) => {
        if (state.isBroken) throw new Error("the disk is away");
        return bench.store.readAll(after, limit);
      },
    };
    return { ...bench, state, host: await caughtUp(bench.host({ store }), bench.store) };
  };

  it("PR5 the failure is shown, nobody is kept waiting, and the next append tries again", async () => {
    const { store, state, host, troubles } = await flakyBench();
    state.isBroken = true;
    const head = await append(store, bells(1));
    await host.reached(head);
    expect(troubles).toContain("the disk is away");
    expect(host.statuses()[1]).toMatchObject({
      state: "catching-up",
      checkpoint: 3,
      lag: 1,
      failure: { position: 4, type: "", message: "the disk is away" },
    });
    state.isBroken = false;
    await host.reached(await append(store, bells(1)));
    expect(host.statuses()[1]).toMatchObject({ state: "current", checkpoint: 5, failure: null });
    expect(host.live(counterProjection).readModel.rungAt.length).toBe(5);
  });

  it("PR5 a question tries again too", async () => {
    const { store, state, host } = await flakyBench();
    state.isBroken = true;
    const head = await append(store, bells(1));
    await host.reached(head);
    state.isBroken = false;
    await host.reached(head);
    expect(host.live(counterProjection).checkpoint).toBe(4);
    expect(host.statuses()[1]?.failure).toBeNull();
  });

  it("PR5 a start that can't read rejects, and can be tried again", async () => {
    const { store, host: newHost } = createBench();
    await append(store, bells(3));
    let isBroken = true;
    const flaky: EventStore = {
      ...store,
      head: async () => {
        if (isBroken) throw new Error("the disk is away");
        return store.head();
      },
    };
    const host = newHost({ store: flaky });
    await expect(host.start()).rejects.toThrow("the disk is away");
    isBroken = false;
    await caughtUp(host, store);
    expect(host.live(counterProjection).readModel.rungAt.length).toBe(3);
  });
});

describe("UP2 an event of a newer application", () => {
  it("UP2 stops every projection before it and is reported", async () => {
    const { store, host: newHost } = createBench();
    await append(store, bells(2));
    await append(store, bells(1), 7);
    await append(store, bells(1));
    const unknown: number[] = [];
    const host = await caughtUp(newHost({ onUnknownEvent: ({ position }) => unknown.push(position) }), store);
    expect(unknown).toEqual([3]);
    for (const status of host.statuses()) {
      expect(status).toMatchObject({ state: "stopped", checkpoint: 2, lag: 2, failure: { position: 3 } });
      expect(status.failure?.message).toContain("newer than this application");
    }
  });

  it("UP2 appended while it runs, it stops there too and the lag goes on growing", async () => {
    const { store, host: newHost } = createBench();
    await append(store, bells(2));
    const host = await caughtUp(newHost(), store);
    await host.reached(await append(store, bells(1), 7));
    await append(store, bells(5));
    expect(host.statuses().map(({ checkpoint, lag }) => [checkpoint, lag])).toEqual([
      [2, 6],
      [2, 6],
    ]);
  });
});

describe("PR6 lag and age are measured", () => {
  it("PR6 counts the events behind and how long the oldest of them has been waiting", async () => {
    const { store, host: newHost } = createBench();
    await append(store, bells(4));
    const events = await store.readAll(at(0), 10);
    const held = gate();
    const entered = gate();
    const clock: Clock = { now: () => toInstant("2026-03-01T01:00:00Z") };
    const yieldNow = (): Promise<void> => {
      entered.open();
      return held.opened;
    };
    const host = newHost({ batchSize: 2, clock, yieldNow });
    await host.start();
    await entered.opened;
    const third = Date.parse(events[2]?.recordedAt ?? "");
    expect(host.statuses()[1]).toMatchObject({
      state: "catching-up",
      checkpoint: 2,
      lag: 2,
      lagAgeMs: Date.parse("2026-03-01T01:00:00Z") - third,
    });
    held.open();
    await host.reached(at(4));
    expect(host.statuses()[1]).toMatchObject({ state: "current", lag: 0, lagAgeMs: 0 });
  });

  it("PR6 a stopped projection's age is that of the event it stopped at", async () => {
    const { store, host: newHost } = createBench();
    await append(store, [lightSet(1, 1)]);
    await append(store, [lightSet(1, 2)]);
    await append(store, [lightSet(1, 3)]);
    const events = await store.readAll(at(0), 10);
    const clock: Clock = { now: () => toInstant("2026-03-01T01:00:00Z") };
    const projections = [lightsProjection({ failAt: () => 2 })];
    const host = await caughtUp(newHost({ clock, projections }), store);
    expect(host.statuses()[0]?.lagAgeMs).toBe(
      Date.parse("2026-03-01T01:00:00Z") - Date.parse(events[1]?.recordedAt ?? ""),
    );
  });

  it("PR6 the rate is events per second of the last batch, and unknown before the first", async () => {
    const { store, host: newHost } = createBench();
    await append(store, bells(10));
    const host = newHost();
    expect(host.statuses()[0]?.ratePerSecond).toBeNull();
    await caughtUp(host, store);
    // Each reading of the test's clock takes a second.
    expect(host.statuses()[0]?.ratePerSecond).toBe(10);
  });
});
