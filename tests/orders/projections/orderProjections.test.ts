import { describe, expect, it } from "vitest";
import { EngineError } from "../../../src/engine/engineError.ts";
import type { RecordedEvent } from "../../../src/engine/events/recordedEvent.ts";
import type { Projection } from "../../../src/engine/projections/projection.ts";
import { createColumnSet } from "../../../src/engine/timeTravel/createColumnSet.ts";
import type { OrderEvent } from "../../../src/orders/order/events.ts";
import { figuresAt, NO_FIGURES } from "../../../src/orders/projections/statistics/figuresAt.ts";
import { orderProjections } from "../../support/orderBook.ts";
import { orderLogBuilder } from "../../support/orderLogBuilder.ts";
import { generateOrderLog } from "../../support/orderLogGenerator.ts";
import {
  aLine,
  cancelled,
  changeItems,
  created,
  createOrder,
  paid,
  refunded,
  returned,
} from "../../support/orderScenarios.ts";

const { projections } = orderProjections("Europe/London");
const { orders, statistics, timeline } = projections;
const all: readonly Projection<unknown>[] = [orders, statistics, timeline];

function folded<R>(projection: Projection<R>, events: readonly RecordedEvent[]) {
  const columns = createColumnSet();
  const readModel = projection.open(columns);
  const apply = (event: RecordedEvent) => {
    if (projection.eventTypes.has(event.type)) projection.apply(readModel, event);
  };
  events.forEach(apply);
  return { columns, readModel, apply };
}

describe("PR1 projections of orders", () => {
  it("PR1 say their zone in their schema where their days depend on it", () => {
    const inZone = orderProjections("Asia/Kathmandu").projections;
    expect(inZone.statistics.schema).not.toBe(statistics.schema);
    expect(inZone.timeline.schema).not.toBe(timeline.schema);
    expect(inZone.orders.schema).toBe(orders.schema);
  });

  it("PD1 hold ids of personal records, never their content", () => {
    const log = generateOrderLog({ seed: 5, events: 300 });
    const texts = all
      .flatMap((projection) => folded(projection, log.events).columns.chunks("all"))
      .map(({ data }) => new TextDecoder().decode(data))
      .join("\n");
    for (const secret of ["Ann Berg", "Leeds", "Call first", "17851"]) expect(texts).not.toContain(secret);
    expect(texts).toContain("customer-1/customer/1");
  });
});

describe("PR5 an event that can't be is refused before any column changes", () => {
  const valid = () => {
    const log = orderLogBuilder();
    log.record("a", "2026-03-01T10:00:00Z", created({ number: "1" }));
    return log;
  };
  const oneMore = (order: string, event: OrderEvent) => {
    const log = valid();
    log.record(order, "2026-03-02T10:00:00Z", event);
    return log.events;
  };
  const broken: readonly [string, readonly Projection<unknown>[], () => readonly RecordedEvent[]][] = [
    ["an order that was never created", all, () => withStream(oneMore("a", paid()), "b")],
    ["an order that is created twice", all, () => withStream(oneMore("b", created({ number: "2" })), "a")],
    ["a number that is given twice", [orders, timeline], () => oneMore("b", created({ number: "1" }))],
    ["an amount that isn't whole", [orders, statistics], () => oneMore("a", paid(0.5))],
    ["a refund that isn't whole", [orders, statistics], () => oneMore("a", refunded(Number.NaN))],
    [
      "a price that isn't whole",
      [orders, statistics],
      () => oneMore("b", created({ number: "2", lines: [aLine({ unitPriceMinor: 0.25 })] })),
    ],
    ["a type that no order has", all, () => withType(oneMore("a", paid()), "OrderTeleported")],
  ];

  it.each(broken)("PR5 %s", (_, concerned, events) => {
    for (const projection of concerned) {
      const { columns, readModel } = folded(projection, valid().events);
      const before = columns.chunks("all");
      const last = events().at(-1);
      if (last === undefined) throw new Error("no event");
      expect(() => projection.apply(readModel, last)).toThrow(EngineError);
      expect(columns.chunks("all")).toEqual(before);
    }
  });

  it("PR5 a gap in the log stops the timeline", () => {
    const { readModel } = folded(timeline, []);
    const [, second] = oneMore("a", paid());
    if (second === undefined) throw new Error("no event");
    expect(() => timeline.apply(readModel, second)).toThrow("doesn't follow event 0");
  });
});

const withStream = (events: readonly RecordedEvent[], streamId: string): readonly RecordedEvent[] =>
  events.map((event, place) =>
    place === events.length - 1 ? { ...event, streamId: streamId as RecordedEvent["streamId"] } : event,
  );
const withType = (events: readonly RecordedEvent[], type: string): readonly RecordedEvent[] =>
  events.map((event, place) => (place === events.length - 1 ? { ...event, type } : event));

describe("daily figures", () => {
  it("count each event by its own day, and what was ordered by the day of creation", () => {
    const log = orderLogBuilder();
    log.record("a", "2026-03-28T12:00:00Z", created({ number: "1", lines: [aLine({ quantity: 2 })] }));
    log.decide("a", "2026-03-29T12:00:00Z", changeItems({ lines: [aLine({ quantity: 5 })] }));
    log.record("a", "2026-03-30T12:00:00Z", paid(700), cancelled);
    log.record("a", "2026-03-31T22:59:59Z", refunded(300));
    log.record("a", "2026-03-31T23:00:00Z", returned(1, 1, 1000));
    const { readModel } = folded(statistics, log.events);
    const figures = (parts: object) => ({ ...NO_FIGURES, currency: "GBP", ...parts });
    const dayOf = (date: string) => Date.parse(date) / 86_400_000;
    expect(figuresAt(readModel, log.events.length)).toEqual([
      figures({ day: dayOf("2026-03-28"), orders: 1, orderedMinor: 5000 }),
      figures({ day: dayOf("2026-03-30"), receivedMinor: 700, cancelled: 1, cancelledMinor: 5000 }),
      figures({ day: dayOf("2026-03-31"), refundedMinor: 300 }),
      figures({ day: dayOf("2026-04-01"), returnedMinor: 1000 }),
    ]);
    expect(figuresAt(readModel, 1)).toEqual([
      figures({ day: dayOf("2026-03-28"), orders: 1, orderedMinor: 2000 }),
    ]);
  });

  it("count what is known: no amount, no price, nothing added", () => {
    const log = orderLogBuilder();
    const lines = [aLine(), aLine({ line: 2, unitPriceMinor: null })];
    log.record("a", "2026-03-28T12:00:00Z", created({ number: "1", lines }), paid(null));
    log.record("a", "2026-03-28T13:00:00Z", paid(500), paid(null));
    const { readModel } = folded(statistics, log.events);
    expect(figuresAt(readModel, 2)).toMatchObject([{ orders: 1, orderedMinor: 3000, receivedMinor: 0 }]);
    expect(figuresAt(readModel, 4)).toMatchObject([{ receivedMinor: 500 }]);
  });

  it("never add currencies", () => {
    const log = orderLogBuilder();
    log.decide("a", "2026-03-28T12:00:00Z", createOrder({ number: "1" }));
    log.decide("b", "2026-03-28T13:00:00Z", createOrder({ number: "2", currency: "EUR" as never }));
    const { readModel } = folded(statistics, log.events);
    expect(figuresAt(readModel, 2).map(({ currency, orderedMinor }) => [currency, orderedMinor])).toEqual([
      ["EUR", 3000],
      ["GBP", 3000],
    ]);
  });

  it("lie on days before 1970 too", () => {
    const log = orderLogBuilder();
    log.decide("a", "1969-12-30T12:00:00Z", createOrder({ number: "1" }));
    const { readModel } = folded(statistics, log.events);
    expect(figuresAt(readModel, 1)).toMatchObject([{ day: -2, currency: "GBP", orders: 1 }]);
  });
});
