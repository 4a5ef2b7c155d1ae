import { describe, expect, it } from "vitest";
import type { Position } from "../../../src/engine/events/identifiers.ts";
import type { LocalDate } from "../../../src/orders/calendar.ts";
import { ORDER_EVENT_TYPES } from "../../../src/orders/order/events.ts";
import type { SeekTarget, TimelineQuestion } from "../../../src/orders/queries/timeline.ts";
import { orderBook } from "../../support/orderBook.ts";
import { orderLogBuilder } from "../../support/orderLogBuilder.ts";
import { createOrder, pay } from "../../support/orderScenarios.ts";
import { AT, exampleShop } from "./exampleShop.ts";

const at = (position: number) => position as Position;
const question = (parts: Partial<TimelineQuestion> = {}): TimelineQuestion => ({
  ...{ kind: "timeline", bars: 100, window: null, orderNumber: null },
  ...parts,
});

/** Recorded today, then orders of last year, then tomorrow. */
function lateImport() {
  const log = orderLogBuilder();
  log.decide("new", "2026-03-10T12:00:00Z", createOrder({ number: "1" }));
  log.decide("old", "2025-06-01T12:00:00Z", createOrder({ number: "2" }));
  log.decide("old", "2025-06-02T12:00:00Z", pay());
  log.decide("new", "2026-03-11T12:00:00Z", pay());
  return log;
}

describe("the time bar's overview", () => {
  it("has a bar for each day with events and tells the idle days before", async () => {
    const { bars } = await (await orderBook(exampleShop())).ask(question());
    expect(
      bars.map(({ from, to, firstDay, idleDaysBefore }) => [from, to, firstDay, idleDaysBefore]),
    ).toEqual([
      [1, 3, "2026-03-28", 0],
      [4, 5, "2026-03-29", 0],
      [6, 7, "2026-03-30", 0],
      [8, 9, "2026-03-31", 0],
      [10, 10, "2026-04-01", 0],
      [11, 11, "2026-04-02", 0],
      [12, 13, "2026-04-03", 0],
      [14, 14, "2026-04-04", 0],
    ]);
  });

  it("leaves late events in the bar in which they were recorded", async () => {
    const { bars } = await (await orderBook(lateImport())).ask(question());
    expect(bars).toEqual([
      { from: 1, to: 3, firstDay: "2026-03-10", lastDay: "2026-03-10", idleDaysBefore: 0 },
      { from: 4, to: 4, firstDay: "2026-03-11", lastDay: "2026-03-11", idleDaysBefore: 0 },
    ]);
  });

  it("puts neighbours together where there are more days than bars", async () => {
    const { bars } = await (await orderBook(exampleShop())).ask(question({ bars: 3 }));
    expect(bars.map(({ from, to, firstDay, lastDay }) => [from, to, firstDay, lastDay])).toEqual([
      [1, 5, "2026-03-28", "2026-03-29"],
      [6, 10, "2026-03-30", "2026-04-01"],
      [11, 14, "2026-04-02", "2026-04-04"],
    ]);
  });

  it("looks at the whole log whatever the position, and words the event at it", async () => {
    const book = await orderBook(exampleShop());
    const now = await book.ask(question({ orderNumber: "0042" }));
    const past = await book.ask(question({ orderNumber: "0042" }), AT.o1Paid);
    expect(past.bars).toEqual(now.bars);
    expect(past.ownEvents).toEqual([1, 2, 4, 10]);
    expect(past.at).toEqual({
      ...{ position: 4, type: "OrderPaid", orderNumber: "0042", occurredAt: "2026-03-29T00:30:00.000Z" },
    });
    expect((await book.ask(question(), 0)).at).toBeNull();
  });

  it("has nothing on an empty log", async () => {
    const book = await orderBook(orderLogBuilder());
    const answer = await book.ask(question({ window: { from: at(0), to: at(10) }, orderNumber: "7" }));
    expect(answer).toEqual({ kind: "timeline", at: null, bars: [], window: null, ownEvents: [] });
  });
});

describe("the time bar's window", () => {
  it("has the type of each event and where days begin, within the log", async () => {
    const book = await orderBook(exampleShop());
    const { window } = await book.ask(question({ window: { from: at(5), to: at(99) } }));
    expect(window).toMatchObject({ from: 5, to: 14 });
    expect(Array.from(window?.types ?? [], (code) => ORDER_EVENT_TYPES[code]).slice(0, 3)).toEqual([
      "OrderCreated",
      "OrderCreated",
      "OrderPaid",
    ]);
    expect(window?.types).toHaveLength(10);
    expect(window?.days.slice(0, 2)).toEqual([
      { position: 6, day: "2026-03-30" },
      { position: 8, day: "2026-03-31" },
    ]);
  });
});

describe("seeking", () => {
  const date = (text: string): SeekTarget => ({ to: "date", date: text as LocalDate });
  const event = (from: number, direction: "next" | "previous", match: object | string): SeekTarget =>
    ({ to: "event", from: at(from), direction, match }) as SeekTarget;
  const day = (from: number, direction: "next" | "previous"): SeekTarget => ({
    to: "day",
    from: at(from),
    direction,
  });

  it.each<[string, SeekTarget, number | string]>([
    ["a day with events", date("2026-03-28"), 3],
    ["a day without any", date("2026-12-24"), 14],
    ["a day before the first", date("2026-03-27"), "nothing-before"],
    ["an order's first event", { to: "order", number: "0042", event: "first" }, 1],
    ["an order's last event", { to: "order", number: "0042", event: "last" }, 10],
    ["an order that isn't there", { to: "order", number: "9", event: "last" }, "no-such-order"],
    ["the order's next event", event(2, "next", { orderNumber: "0042" }), 4],
    ["the order's event before", event(4, "previous", { orderNumber: "0042" }), 2],
    ["beyond the order's last", event(10, "next", { orderNumber: "0042" }), "no-further-event"],
    ["an event of an unknown order", event(10, "next", { orderNumber: "9" }), "no-such-order"],
    ["the next of a type", event(0, "next", { type: "OrderShipped" }), 8],
    ["the one of a type before", event(14, "previous", { type: "OrderCreated" }), 13],
    ["before the first of a type", event(1, "previous", { type: "OrderCreated" }), "no-further-event"],
    ["the next of the same type", event(13, "next", "same-type"), "no-further-event"],
    ["the one of the same type before", event(13, "previous", "same-type"), 6],
    ["the same type where there is no event", event(0, "next", "same-type"), "no-further-event"],
    ["the end of the first day", day(0, "next"), 3],
    ["the end of this day", day(1, "next"), 3],
    ["the end of the next day", day(3, "next"), 5],
    ["the end of the day before", day(6, "previous"), 5],
    ["after the last day", day(14, "next"), "no-further-event"],
    ["before the first day", day(2, "previous"), "nothing-before"],
  ])("finds %s", async (_, target, expected) => {
    const result = await (await orderBook(exampleShop())).queries.seek(target);
    expect(result).toEqual(
      typeof expected === "number" ? { found: true, position: expected } : { found: false, reason: expected },
    );
  });

  it("finds the last position of a date among events that came in late", async () => {
    const { queries } = await orderBook(lateImport());
    expect(await queries.seek(date("2025-06-01"))).toEqual({ found: true, position: 2 });
    expect(await queries.seek(date("2025-12-31"))).toEqual({ found: true, position: 3 });
    expect(await queries.seek(date("2026-03-10"))).toEqual({ found: true, position: 3 });
  });

  it.each([
    ["Europe/London", "2026-03-28", 3],
    ["Asia/Kathmandu", "2026-03-28", 2],
  ])("ends days in the zone of the book: %s", async (timeZone, end, expected) => {
    const { queries } = await orderBook(exampleShop(), { timeZone });
    expect(await queries.seek(date(end))).toEqual({ found: true, position: expected });
  });
});

describe("a page of the log", () => {
  it("is newest first, as recorded, up to the position shown", async () => {
    const book = await orderBook(exampleShop());
    const page = async (before: number | null, limit: number, shown?: number) => {
      const { entries } = await book.ask(
        { kind: "eventPage", before: before === null ? null : at(before), limit },
        shown,
      );
      return entries.map(({ event, orderNumber }) => [event.position as number, orderNumber]);
    };
    expect(await page(null, 2)).toEqual([
      [14, "42"],
      [13, "1001"],
    ]);
    expect(await page(12, 2, AT.o1Paid)).toEqual([
      [4, "0042"],
      [3, "42"],
    ]);
    expect(await page(2, 10)).toEqual([
      [2, "0042"],
      [1, "0042"],
    ]);
    expect(await page(null, 5, 0)).toEqual([]);
  });
});
