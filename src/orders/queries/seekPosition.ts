import type { Position } from "../../engine/events/identifiers.ts";
import { firstGreater } from "../../engine/timeTravel/firstGreater.ts";
import { exhaustive } from "../../lib/exhaustive.ts";
import { BOOK_EVENT_TYPES } from "../bookEvents.ts";
import type { Calendar, LocalDate } from "../calendar.ts";
import type { TimelineReadModel } from "../projections/timeline/timelineReadModel.ts";
import type { SeekResult, SeekTarget } from "./timeline.ts";
import { endOfDayRun } from "./timelineBars.ts";

type EventTarget = Extract<SeekTarget, { to: "event" }>;
type DayTarget = Extract<SeekTarget, { to: "day" }>;
type Test = (entry: number) => boolean;

const at = (entry: number): SeekResult => ({ found: true, position: (entry + 1) as Position });
const not = (reason: Extract<SeekResult, { found: false }>["reason"]): SeekResult => ({
  found: false,
  reason,
});

/** Finds a position in the whole log that the timeline has taken in. */
export function seekPosition(
  timeline: TimelineReadModel,
  calendar: Calendar,
  target: SeekTarget,
): SeekResult {
  switch (target.to) {
    case "date":
      return seekDate(timeline, calendar, target.date);
    case "order":
      return seekOrder(timeline, target.number, target.event);
    case "event":
      return seekEvent(timeline, target);
    case "day":
      return seekDay(timeline, target);
    default:
      return exhaustive(target);
  }
}

/** Events can have come in late, so the last one of a day may stand behind those of later days. */
function seekDate(timeline: TimelineReadModel, calendar: Calendar, date: LocalDate): SeekResult {
  const end = calendar.endOfDay(date);
  const occurredAt = timeline.occurredAt.values();
  const entry = findBack(timeline.type.length - 1, (place) => (occurredAt[place] ?? 0) <= end);
  return entry === undefined ? not("nothing-before") : at(entry);
}

function seekOrder(timeline: TimelineReadModel, number: string, event: "first" | "last"): SeekResult {
  const isOwn = ofOrder(timeline, number);
  if (isOwn === undefined) return not("no-such-order");
  const last = timeline.order.length - 1;
  const entry = event === "first" ? findOn(0, last, isOwn) : findBack(last, isOwn);
  return entry === undefined ? not("no-such-order") : at(entry);
}

function seekEvent(timeline: TimelineReadModel, { from, direction, match }: EventTarget): SeekResult {
  const matches = testFor(timeline, from, match);
  if (matches === undefined) return not("no-such-order");
  const last = timeline.order.length - 1;
  // The entry of position p is p − 1: the next one is entry p, the previous one entry p − 2.
  const entry =
    direction === "next" ? findOn(from, last, matches) : findBack(Math.min(from - 2, last), matches);
  return entry === undefined ? not("no-further-event") : at(entry);
}

function testFor(timeline: TimelineReadModel, from: Position, match: EventTarget["match"]): Test | undefined {
  if (match === "same-type") return ofCode(timeline, timeline.type.values()[from - 1]);
  return "type" in match
    ? ofCode(timeline, BOOK_EVENT_TYPES.indexOf(match.type))
    : ofOrder(timeline, match.orderNumber);
}

function seekDay(timeline: TimelineReadModel, { from, direction }: DayTarget): SeekResult {
  const { dayFrom } = timeline;
  // How many days begin at or before the position; the last of them is its own day.
  const begun = firstGreater(dayFrom.values(), dayFrom.length, from);
  const own = begun - 1;
  if (direction === "previous") {
    return own < 1 ? not("nothing-before") : { found: true, position: endOfDayRun(timeline, own - 1) };
  }
  const next = own >= 0 && endOfDayRun(timeline, own) > from ? own : own + 1;
  if (next >= dayFrom.length) return not("no-further-event");
  return { found: true, position: endOfDayRun(timeline, next) };
}

function ofOrder(timeline: TimelineReadModel, number: string): Test | undefined {
  const row = timeline.numbers.find(number);
  if (row === undefined) return undefined;
  const orders = timeline.order.values();
  return (entry) => orders[entry] === row;
}

/** Events of the type that has this code; none where there is no code. */
function ofCode(timeline: TimelineReadModel, code: number | undefined): Test {
  const types = timeline.type.values();
  return (entry) => types[entry] === code;
}

function findOn(first: number, last: number, test: Test): number | undefined {
  for (let entry = first; entry <= last; entry++) if (test(entry)) return entry;
  return undefined;
}

function findBack(last: number, test: Test): number | undefined {
  for (let entry = last; entry >= 0; entry--) if (test(entry)) return entry;
  return undefined;
}
