import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { GENESIS_HASH, type StreamId } from "../../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../../src/engine/events/recordedEvent.ts";
import { verifyChain } from "../../../src/engine/integrity/hashChain.ts";
import { loadAggregate } from "../../../src/engine/snapshots/loadAggregate.ts";
import { steppingClock } from "../../../src/lib/clock.ts";
import { createBookUpcasting } from "../../../src/orders/bookEvents.ts";
import { orderDecider } from "../../../src/orders/order/orderDecider.ts";
import { orderMoney } from "../../../src/orders/order/orderMoney.ts";
import { asOrderEvent } from "../../../src/orders/order/orderUpcasting.ts";
import { recordedBatch } from "../../../src/orders/recordedBatch.ts";
import { createMemoryEventStore } from "../../../src/storage/memory/memoryEventStore.ts";
import { createMemorySnapshotStore } from "../../../src/storage/memory/memorySnapshotStore.ts";

interface OldLog {
  readonly eventCount: number;
  readonly digest: string;
  readonly events: readonly RecordedEvent[];
}
const log: OldLog = JSON.parse(readFileSync(new URL("../../fixtures/log-v1.json", import.meta.url), "utf8"));
const newUpcasting = () => createBookUpcasting();

async function loadedFromOldLog() {
  const { events: store } = createMemoryEventStore({ clock: steppingClock("2026-03-14T10:00:00.000Z") });
  expect(await store.appendRecorded(recordedBatch(log.events))).toMatchObject({ kind: "appended" });
  const loading = {
    store,
    decider: orderDecider,
    upcasting: newUpcasting(),
    snapshots: createMemorySnapshotStore(),
    snapshotSchema: 1,
  };
  return { store, load: async (streamId: StreamId) => (await loadAggregate(loading, streamId)).state };
}

const streamOf = (number: string): StreamId => {
  const created = log.events.find(({ data }) => data.number === number);
  if (created === undefined) throw new Error(`no order ${number}`);
  return created.streamId;
};

describe("an old log, from before orders had a shipping address", () => {
  it("ES8 still has every hash right", () => {
    expect(log.events).toHaveLength(log.eventCount);
    expect(log.events.at(-1)?.hash).toBe(log.digest);
    expect(log.digest).not.toBe(GENESIS_HASH);
    expect(verifyChain(log.events)).toBeNull();
  });

  it("UP1 reads OrderCreated of version 1 with an unknown address", () => {
    const upcasting = newUpcasting();
    const created = log.events.filter(({ type }) => type === "OrderCreated");
    expect(created).toHaveLength(3);
    for (const event of created) {
      expect(event.schemaVersion).toBe(1);
      expect(event.data).not.toHaveProperty("shippingAddress");
      const upcast = asOrderEvent(upcasting.upcast(event));
      expect(upcast.schemaVersion).toBe(2);
      expect(upcast.type === "OrderCreated" && upcast.data.shippingAddress).toBe("unknown");
    }
    expect(upcasting.steps()).toMatchObject([{ upcaster: { type: "OrderCreated", from: 1 }, touched: 3 }]);
  });

  it("ES4 keeps its events as they were recorded", async () => {
    const { store, load } = await loadedFromOldLog();
    await load(streamOf("1001"));
    expect(await store.readStream(streamOf("1001"))).toEqual(
      log.events.filter(({ streamId }) => streamId === streamOf("1001")),
    );
  });

  it("makes today's orders", async () => {
    const { load } = await loadedFromOldLog();
    const delivered = await load(streamOf("1001"));
    expect(delivered).toMatchObject({ status: "delivered", number: "1001", shippingAddress: "unknown" });
    if (delivered.status === "none") throw new Error("no order 1001");
    expect(orderMoney(delivered)).toMatchObject({ dueMinor: 4011, outstandingMinor: 0 });
    expect(await load(streamOf("1002"))).toMatchObject({ status: "cancelled", refundedMinor: 5900 });
    expect(await load(streamOf("1003"))).toMatchObject({ status: "pending", lines: [{ quantity: 4 }] });
  });

  it("UP2 is no place for events of other domains", () => {
    const [first] = log.events;
    if (first === undefined) throw new Error("no events");
    expect(() => asOrderEvent({ ...first, type: "Invented" })).toThrow(
      expect.objectContaining({ code: "unknown-event" }),
    );
  });
});
