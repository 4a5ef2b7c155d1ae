import { describe, expect, it } from "vitest";
import type { EventStore } from "../../../src/engine/eventStore/eventStore.ts";
import type { Position } from "../../../src/engine/events/identifiers.ts";
import type { Projection } from "../../../src/engine/projections/projection.ts";
import {
  append,
  bells,
  type Counter,
  caughtUp,
  contentsOf,
  counterProjection,
  createBench,
  lightSet,
  lightsProjection,
  mixed,
} from "./madeUpProjections.ts";

const at = (position: number): Position => position as Position;

describe("PR1 a projection folds the event types that it reads", () => {
  it("PR1 others only move its checkpoint", async () => {
    const { store, host: newHost } = createBench();
    await append(store, [...bells(1), lightSet(1, 5), { type: "Unheard" }]);
    const host = await caughtUp(newHost(), store);
    const { readModel, checkpoint } = host.live(counterProjection);
    expect(checkpoint).toBe(3);
    expect(readModel.rungAt.length).toBe(1);
    expect(host.statuses().map((status) => [status.name, status.state, status.lag])).toEqual([
      ["lights", "current", 0],
      ["counter", "current", 0],
    ]);
  });

  it("PR1 a projection that the host doesn't run is a mistake", () => {
    const host = createBench().host({ projections: [counterProjection] });
    expect(() => host.live(lightsProjection())).toThrow("There is no projection lights");
    expect(() => host.rebuild("lights")).toThrow("There is no projection lights");
  });

  it("PR1 the log is read once for all projections", async () => {
    const { store, host: newHost } = createBench();
    await append(store, mixed(50));
    const reads: number[] = [];
    const counting: EventStore = {
      ...store,
      readAll: (after, limit) => {
        reads.push(after);
        return store.readAll(after, limit);
      },
    };
    await caughtUp(newHost({ store: counting, batchSize: 20 }), store);
    expect(reads.filter((after) => after > 0)).toEqual([20, 40, 50]);
  });
});

describe("PR2 the host follows the log live", () => {
  it("PR2 appends before, during and after the start count once each", async () => {
    const { store, host: newHost } = createBench();
    await append(store, bells(5));
    const host = newHost({ batchSize: 2 });
    const started = host.start();
    await append(store, bells(3));
    await started;
    const head = await append(store, bells(4));
    await host.reached(head);
    const { rungAt } = host.live(counterProjection).readModel;
    expect([...rungAt.values()].slice(0, rungAt.length)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  });

  it("PR2 it pauses between batches while it catches up", async () => {
    const { store, host: newHost } = createBench();
    await append(store, bells(10));
    let pauses = 0;
    const yieldNow = async (): Promise<void> => {
      pauses += 1;
    };
    await caughtUp(newHost({ batchSize: 4, yieldNow }), store);
    expect(pauses).toBe(2);
  });

  it("PR2 listeners are told at most once a batch, and a failing one stops nothing", async () => {
    const { store, host: newHost, troubles } = createBench();
    const host = await caughtUp(newHost({ batchSize: 4 }), store);
    let told = 0;
    host.subscribe(() => {
      throw new Error("a broken listener");
    });
    const unsubscribe = host.subscribe(() => {
      told += 1;
    });
    await host.reached(await append(store, bells(8)));
    expect(told).toBeLessThanOrEqual(2);
    expect(troubles).toContain("a broken listener");
    unsubscribe();
    const before = told;
    await host.reached(await append(store, bells(1)));
    expect(told).toBe(before);
  });

  it("PR2 nothing is applied after close, and nobody is left waiting", async () => {
    const { store, host: newHost } = createBench();
    const host = await caughtUp(newHost(), store);
    const waiting = host.reached(at(1));
    host.close();
    await waiting;
    await append(store, bells(1));
    await host.reached(at(1));
    expect(host.live(counterProjection).checkpoint).toBe(0);
  });

  it("PR2 starting twice is starting once", async () => {
    const { store, host: newHost } = createBench();
    await append(store, bells(3));
    const host = await caughtUp(newHost(), store);
    await host.start();
    await host.reached(await append(store, bells(2)));
    expect(host.live(counterProjection).readModel.rungAt.length).toBe(5);
  });

  it("PR2 a host closed while it starts stays closed", async () => {
    const { store, host: newHost } = createBench();
    await append(store, bells(3));
    const host = newHost();
    const started = host.start();
    host.close();
    await started;
    expect(host.live(counterProjection).checkpoint).toBe(0);
  });
});

describe("PR7 an answer carries its position", () => {
  it("PR7 a read model and its checkpoint move together, seen from between any two batches", async () => {
    const { store, host: newHost } = createBench();
    await append(store, bells(20));
    const host = newHost({ batchSize: 3 });
    const seen: boolean[] = [];
    host.subscribe(() => {
      const { readModel, checkpoint } = host.live<Counter>(counterProjection);
      seen.push(readModel.rungAt.length === checkpoint);
    });
    await caughtUp(host, store);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).not.toContain(false);
  });

  it("PR7 reached waits for every projection", async () => {
    const { store, host: newHost } = createBench();
    const host = await caughtUp(newHost(), store);
    const reached = host.reached(at(3));
    await append(store, mixed(3));
    await reached;
    expect(contentsOf(host).map(({ checkpoint }) => checkpoint)).toEqual([3, 3]);
  });

  it("PR7 waiting before the start is waiting for the first catch-up", async () => {
    const { store, host: newHost } = createBench();
    await append(store, bells(3));
    const host = newHost();
    const reached = host.reached(at(3));
    await host.start();
    await reached;
    expect(host.live(counterProjection).checkpoint).toBe(3);
  });
});

describe("TT4 memory is accounted for", () => {
  it("TT4 bytes are those of the columns", async () => {
    const { store, host: newHost } = createBench();
    const silent: Projection<unknown> = {
      name: "silent",
      schema: "1",
      eventTypes: new Set(),
      open: () => null,
      apply: () => {},
    };
    await append(store, bells(100));
    const host = await caughtUp(newHost({ projections: [counterProjection, silent] }), store);
    expect(host.bytes()).toBeGreaterThanOrEqual(400);
    expect(host.bytes()).toBeLessThan(2000);
  });
});
