import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBatchCommandHandler } from "../../src/engine/commands/batchCommandHandler.ts";
import type { CommandEnvelope } from "../../src/engine/commands/command.ts";
import { createCommandHandler } from "../../src/engine/commands/commandHandler.ts";
import type { CommandHandling } from "../../src/engine/commands/commandHandling.ts";
import {
  type ActorId,
  type CausationId,
  type CommandId,
  type CorrelationId,
  type DeviceId,
  ORIGIN,
  type StreamId,
} from "../../src/engine/events/identifiers.ts";
import { verifyChain } from "../../src/engine/integrity/hashChain.ts";
import { loadAggregate } from "../../src/engine/snapshots/loadAggregate.ts";
import { createUpcasting } from "../../src/engine/upcasting/createUpcasting.ts";
import { steppingClock, toInstant } from "../../src/lib/clock.ts";
import type { OrderCommand } from "../../src/orders/order/commands.ts";
import { ORDER_EVENT_TYPES } from "../../src/orders/order/events.ts";
import { ORDER_STATUSES, type Order } from "../../src/orders/order/order.ts";
import { orderActions } from "../../src/orders/order/orderActions.ts";
import { orderDecider } from "../../src/orders/order/orderDecider.ts";
import { orderReservations } from "../../src/orders/order/orderNumber.ts";
import type { OrderTypes } from "../../src/orders/order/orderTypes.ts";
import { orderEventSchemas, orderUpcasters } from "../../src/orders/order/orderUpcasting.ts";
import { customerWasForgotten, orderNumberTaken } from "../../src/orders/order/refuse.ts";
import { createMemoryEventStore } from "../../src/storage/memory/memoryEventStore.ts";
import { createMemorySnapshotStore } from "../../src/storage/memory/memorySnapshotStore.ts";
import { anyOrderCommand } from "../support/randomOrderCommands.ts";

const SEED = 20260314;
const RUNS = { seed: SEED, numRuns: 150 };

const LEGAL_STEPS: Readonly<Record<Order["status"], readonly Order["status"][]>> = {
  none: ["none", "pending"],
  pending: ["pending", "paid", "shipped", "delivered", "cancelled"],
  paid: ["paid", "shipped", "delivered", "cancelled"],
  shipped: ["shipped", "delivered"],
  delivered: ["delivered"],
  cancelled: ["cancelled"],
};

function handling(snapshotEvery: number) {
  const { events: store } = createMemoryEventStore({ clock: steppingClock("2026-03-14T10:00:00.000Z") });
  const background: Promise<void>[] = [];
  const config: CommandHandling<OrderTypes> = {
    store,
    decider: orderDecider,
    upcasting: createUpcasting({ schemas: orderEventSchemas, upcasters: orderUpcasters }),
    snapshots: createMemorySnapshotStore(),
    snapshotEvery,
    snapshotSchema: 1,
    maxAttempts: 3,
    reservations: orderReservations,
    onTaken: async (_command, key) => ({ reject: orderNumberTaken(key) }),
    erases: () => [],
    onErased: customerWasForgotten,
    readOnly: () => null,
    inBackground: (work) => void background.push(work()),
  };
  return { store, config, background };
}

function envelope(index: number, streamId: string, command: OrderCommand): CommandEnvelope<OrderTypes> {
  return {
    commandId: `command-${index}` as CommandId,
    streamId: streamId as StreamId,
    occurredAt: toInstant("2026-03-14T09:00:00.000Z"),
    correlationId: "correlation" as CorrelationId,
    causationId: "causation" as CausationId,
    actor: "actor" as ActorId,
    deviceId: "device" as DeviceId,
    screen: "now",
    command,
    personal: [],
  };
}

const sequence = fc
  .array(fc.tuple(fc.constantFrom("order-a", "order-b", "order-c"), anyOrderCommand), {
    maxLength: 60,
    size: "max",
  })
  .map((all) => all.map(([stream, command], index) => envelope(index, stream, command)));

function checkOrder(order: Order): void {
  if (order.status === "none") return;
  expect(order.lines.length).toBeGreaterThan(0);
  expect(order.refundedMinor).toBeLessThanOrEqual(order.receivedMinor ?? 0);
  for (const { line, quantity } of order.lines) {
    expect(order.returned[line] ?? 0).toBeLessThanOrEqual(quantity);
  }
  if (order.status === "paid" && !order.hasPaymentOfUnknownAmount) {
    expect(order.receivedMinor).not.toBeNull();
  }
  if (Object.keys(order.returned).length > 0) expect(order.status).toBe("delivered");
  if (order.status === "cancelled") expect(order.cancellation).not.toBeNull();
}

/** The commands that the order says it would reject. */
const disallowed = (order: Order): readonly string[] =>
  order.status === "none"
    ? []
    : Object.entries(orderActions(order)).flatMap(([type, rejection]) => (rejection === null ? [] : [type]));

/** Takes one order through the commands, whatever stream they name; what was decided on the way. */
function decisionsAlong(envelopes: readonly CommandEnvelope<OrderTypes>[]) {
  let order = orderDecider.initialState;
  return envelopes.map(({ command }) => {
    const before = order;
    const decision = orderDecider.decide(command, before);
    const events = decision.ok ? decision.value : [];
    order = events.reduce(orderDecider.evolve, before);
    return { command, before, decision, events, after: order };
  });
}

describe("random commands on an order", () => {
  const always = (check: (step: ReturnType<typeof decisionsAlong>[number]) => void) =>
    fc.assert(
      fc.property(sequence, (envelopes) => decisionsAlong(envelopes).forEach(check)),
      RUNS,
    );

  it("CMD1 decide gives the same answer to the same question, and changes nothing", () => {
    always(({ command, before, decision }) => {
      const copy = structuredClone({ command, before });
      expect(orderDecider.decide(command, before)).toEqual(decision);
      expect(orderDecider.decide(copy.command, copy.before)).toEqual(decision);
      expect({ command, before }).toEqual(copy);
    });
  });

  it("CMD3 a rejection always speaks in sentences", () => {
    always(({ decision }) => {
      if (!decision.ok) expect(decision.error.message).toMatch(/^[A-Z].*\.$/);
    });
  });

  it("CMD3 only what the order says that it allows is accepted", () => {
    always(({ command, before, decision }) => {
      if (decision.ok) expect(disallowed(before)).not.toContain(command.type);
    });
  });

  it("every step is legal, and no figure ever breaks its limit", () => {
    always(({ before, events, after }) => {
      const statuses = [before.status];
      events.reduce((order, event) => {
        const next = orderDecider.evolve(order, event);
        statuses.push(next.status);
        return next;
      }, before);
      for (const [index, status] of statuses.slice(1).entries()) {
        expect(LEGAL_STEPS[statuses[index] ?? "none"]).toContain(status);
      }
      checkOrder(after);
    });
  });

  it("every status and every type of event is reached, so that this file says something", () => {
    const steps = fc.sample(sequence, RUNS).flatMap(decisionsAlong);
    const types = new Set(steps.flatMap(({ events }) => events.map(({ type }) => type)));
    const statuses = new Set(steps.map(({ after }) => after.status));
    expect([...types].sort()).toEqual([...ORDER_EVENT_TYPES].sort());
    expect([...statuses].sort()).toEqual([...ORDER_STATUSES, "none"].sort());
  });
});

describe("random commands on a few orders", () => {
  it("ES3 ES8 leave a log without gaps, whose streams make legal orders again", async () => {
    await fc.assert(
      fc.asyncProperty(sequence, fc.integer({ min: 1, max: 5 }), async (envelopes, snapshotEvery) => {
        const { config, store, background } = handling(snapshotEvery);
        const handle = createCommandHandler(config);
        const expected = new Map<StreamId, Order>();
        for (const each of envelopes) {
          const before = expected.get(each.streamId) ?? orderDecider.initialState;
          const outcome = await handle(each);
          await Promise.all(background);
          const decision = orderDecider.decide(each.command, before);
          if (outcome.kind !== "accepted" || !decision.ok) {
            expect(outcome.kind).toBe("rejected");
            continue;
          }
          expected.set(each.streamId, decision.value.reduce(orderDecider.evolve, before));
        }
        const log = await store.readAll(ORIGIN, 1000);
        expect(verifyChain(log)).toBeNull();
        for (const [streamId, order] of expected) {
          expect((await loadAggregate(config, streamId)).state).toEqual(order);
          const versions = (await store.readStream(streamId)).map(({ version }) => version);
          expect(versions).toEqual(versions.map((_version, index) => index + 1));
        }
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  it("ES5 come to the same log one by one, in batches, and once more on top", async () => {
    await fc.assert(
      fc.asyncProperty(sequence, fc.integer({ min: 1, max: 20 }), async (envelopes, size) => {
        const singly = handling(3);
        const handle = createCommandHandler(singly.config);
        const single: string[] = [];
        for (const each of envelopes) single.push((await handle(each)).kind);

        const together = handling(3);
        const handleMany = createBatchCommandHandler(together.config, {
          presumeNew: ({ type }) => type === "CreateOrder",
          cacheCapacity: 2,
        });
        const batched: string[] = [];
        for (let start = 0; start < envelopes.length; start += size) {
          const outcomes = await handleMany(envelopes.slice(start, start + size));
          batched.push(...outcomes.map(({ kind }) => kind));
        }
        const essence = async (store: typeof singly.store) =>
          (await store.readAll(ORIGIN, 1000)).map(({ recordedAt, hash, ...rest }) => rest);
        expect(batched).toEqual(single);
        expect(await essence(together.store)).toEqual(await essence(singly.store));

        const head = await together.store.head();
        const accepted = envelopes.filter((_each, index) => single[index] === "accepted");
        for (const { kind } of await handleMany(accepted)) expect(kind).toBe("repeated");
        expect(await together.store.head()).toEqual(head);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });
});
