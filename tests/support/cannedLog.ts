import type { CommandId, Position, StreamId, Version } from "../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../src/engine/events/recordedEvent.ts";
import { type Instant, toInstant } from "../../src/lib/clock.ts";
import { derivedUuid, sha256Hex } from "../../src/lib/ids.ts";
import { BOOK_EVENT_TYPES, type BookEventType } from "../../src/orders/bookEvents.ts";
import type { LocalDate } from "../../src/orders/calendar.ts";
import type {
  EventPageAnswer,
  EventPageQuestion,
  FilteredEventsAnswer,
  FilteredEventsQuestion,
  SeekResult,
  SeekTarget,
  TimelineAnswer,
  TimelineBar,
  TimelineEvent,
  TimelineQuestion,
} from "../../src/orders/queries/timeline.ts";

const HOUR = 3_600_000;
const START = Date.parse("2026-10-01T08:00:00Z");
const LIFE = ["OrderCreated", "OrderPaid", "OrderShipped", "OrderDelivered"] as const;

/** A made-up log: orders of four events each, one event every `hours`, the first at 1 October 2026, 08:00. */
export function cannedEvents(count: number, hours = 3): TimelineEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    position: (index + 1) as Position,
    type: (index % 37 === 36 ? "OrderCancelled" : (LIFE[index % 4] ?? "OrderCreated")) as BookEventType,
    orderNumber: String(1001 + Math.floor(index / 4)),
    occurredAt: toInstant(START + index * hours * HOUR),
  }));
}

const dayOf = (event: TimelineEvent): LocalDate => event.occurredAt.slice(0, 10) as LocalDate;

function barsOf(events: readonly TimelineEvent[], most: number): TimelineBar[] {
  const days: TimelineBar[] = [];
  for (const event of events) {
    const last = days.at(-1);
    const day = dayOf(event);
    if (last?.lastDay === day) {
      days[days.length - 1] = { ...last, to: event.position };
      continue;
    }
    const idle = last ? (Date.parse(day) - Date.parse(last.lastDay)) / (24 * HOUR) - 1 : 0;
    days.push({
      from: event.position,
      to: event.position,
      firstDay: day,
      lastDay: day,
      idleDaysBefore: idle,
    });
  }
  return days.slice(0, most);
}

/** The time bar's answer over made-up events. */
export function cannedTimeline(
  events: readonly TimelineEvent[],
  question: TimelineQuestion,
  at: number,
): TimelineAnswer {
  const { window, orderNumber } = question;
  const inside = window ? events.slice(window.from - 1, window.to) : [];
  return {
    kind: "timeline",
    at: events[at - 1] ?? null,
    bars: barsOf(events, question.bars),
    window: window && {
      from: window.from,
      to: window.to,
      types: Uint8Array.from(inside, (event) => BOOK_EVENT_TYPES.indexOf(event.type)),
      days: inside
        .filter((event) => event.position > 1 && dayOf(event) !== dayOf(events[event.position - 2] ?? event))
        .map((event) => ({ position: event.position, day: dayOf(event) })),
    },
    ownEvents: events.filter((event) => event.orderNumber === orderNumber).map((event) => event.position),
  };
}

function recorded(event: TimelineEvent): RecordedEvent {
  const id = derivedUuid(`event ${event.position}`);
  return {
    eventId: id,
    streamId: `order-${event.orderNumber}` as StreamId,
    version: 1 as Version,
    position: event.position,
    type: event.type,
    schemaVersion: 1,
    occurredAt: event.occurredAt,
    recordedAt: event.occurredAt as Instant,
    metadata: { commandId: id as CommandId, correlationId: id, causationId: id, actor: "a", deviceId: "d" },
    data: { number: event.orderNumber },
    hash: sha256Hex(id),
  } as unknown as RecordedEvent;
}

/** A page of the made-up log, newest first. */
export function cannedEventPage(
  events: readonly TimelineEvent[],
  question: EventPageQuestion,
  at: number,
): EventPageAnswer {
  const last = Math.min(question.before ?? at, at);
  const page = events.slice(Math.max(0, last - question.limit), last).reverse();
  return {
    kind: "eventPage",
    entries: page.map((event) => ({
      event: recorded(event),
      orderNumber: event.orderNumber,
      currency: "EUR",
    })),
  };
}

/** The events of the made-up log that match, newest first. */
export function cannedFilteredEvents(
  events: readonly TimelineEvent[],
  { type, orderNumber, offset, limit }: FilteredEventsQuestion,
  at: number,
): FilteredEventsAnswer {
  const matching = events
    .slice(0, at)
    .filter((event) => type === null || event.type === type)
    .filter((event) => orderNumber === null || event.orderNumber === orderNumber)
    .reverse();
  return {
    kind: "filteredEvents",
    total: matching.length,
    offset,
    entries: matching
      .slice(offset, offset + limit)
      .map((event) => ({ event: recorded(event), orderNumber: event.orderNumber, currency: "EUR" })),
  };
}

const found = (
  event: TimelineEvent | undefined,
  reason: "nothing-before" | "no-further-event",
): SeekResult => (event ? { found: true, position: event.position } : { found: false, reason });

function cannedSeekEvent(
  events: readonly TimelineEvent[],
  { from, direction, match }: Extract<SeekTarget, { to: "event" }>,
): SeekResult {
  const own = events.find((event) => event.position === from);
  const wanted = match === "same-type" ? own && { type: own.type } : match;
  if (wanted === undefined) return { found: false, reason: "no-further-event" };
  const fits = (event: TimelineEvent) =>
    "type" in wanted ? event.type === wanted.type : event.orderNumber === wanted.orderNumber;
  const isBeyond = (event: TimelineEvent) => event.position > from && fits(event);
  const isBefore = (event: TimelineEvent) => event.position < from && fits(event);
  return found(direction === "next" ? events.find(isBeyond) : events.findLast(isBefore), "no-further-event");
}

/** Seeks in the made-up log. */
export function cannedSeek(events: readonly TimelineEvent[], target: SeekTarget): SeekResult {
  switch (target.to) {
    case "date":
      return found(
        events.findLast((event) => dayOf(event) <= target.date),
        "nothing-before",
      );
    case "order": {
      const own = events.filter((event) => event.orderNumber === target.number);
      const event = target.event === "first" ? own[0] : own.at(-1);
      return event ? { found: true, position: event.position } : { found: false, reason: "no-such-order" };
    }
    case "event":
      return cannedSeekEvent(events, target);
    case "day": {
      const here = events[target.from - 1];
      const day = here ? dayOf(here) : "";
      const other =
        target.direction === "next"
          ? events.find((event) => dayOf(event) > day)
          : events.findLast((event) => dayOf(event) < day);
      const end = other && events.findLast((event) => dayOf(event) === dayOf(other));
      return found(end, "no-further-event");
    }
  }
}
