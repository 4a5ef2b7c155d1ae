import type { Position } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { Instant } from "../../lib/clock.ts";
import type { BookEventType } from "../bookEvents.ts";
import type { LocalDate } from "../calendar.ts";

/**
 * The time bar's own question. Unlike all others it looks at the whole log whatever the position, because
 * what lies ahead is shown hollow.
 */
export interface TimelineQuestion {
  readonly kind: "timeline";
  /** At most this many bars in the overview. */
  readonly bars: number;
  /** Positions of the zoom window; null: none is shown. At most 2,000 events. */
  readonly window: { readonly from: Position; readonly to: Position } | null;
  /** Marks this order's own events. */
  readonly orderNumber: string | null;
}

/** An event as the time bar words it. */
export interface TimelineEvent {
  readonly position: Position;
  readonly type: BookEventType;
  /** Null where it belongs to no order. */
  readonly orderNumber: string | null;
  readonly occurredAt: Instant;
}

/** Consecutive positions drawn as one bar: usually one day that has events. */
export interface TimelineBar {
  readonly from: Position;
  readonly to: Position;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  /** Idle days cut out before this bar. */
  readonly idleDaysBefore: number;
}

export interface TimelineAnswer {
  readonly kind: "timeline";
  /** Null at position 0. */
  readonly at: TimelineEvent | null;
  readonly bars: readonly TimelineBar[];
  readonly window: {
    readonly from: Position;
    readonly to: Position;
    /** Code of each event's type, by place in BOOK_EVENT_TYPES, from `from` on. */
    readonly types: Uint8Array;
    /** Positions at which a new day begins, with that day. */
    readonly days: readonly { readonly position: Position; readonly day: LocalDate }[];
  } | null;
  /** Positions of `orderNumber`'s events. */
  readonly ownEvents: readonly Position[];
}

/** A page of the log around a position, for the History screen; newest first. */
export interface EventPageQuestion {
  readonly kind: "eventPage";
  /** Only events at or before it are shown; null: the position shown. */
  readonly before: Position | null;
  readonly limit: number;
}

/** An event as it is recorded, and whose it is. */
export interface LogEntry {
  readonly event: RecordedEvent;
  /** Null where it belongs to no order. */
  readonly orderNumber: string | null;
  /** That of its order, which not every event names; null where there is none. */
  readonly currency: string | null;
}

export interface EventPageAnswer {
  readonly kind: "eventPage";
  readonly entries: readonly LogEntry[];
}

/** The events of one type, of one order, or both, up to the position shown; newest first. */
export interface FilteredEventsQuestion {
  readonly kind: "filteredEvents";
  /** Null: any. */
  readonly type: BookEventType | null;
  readonly orderNumber: string | null;
  readonly offset: number;
  readonly limit: number;
}

export interface FilteredEventsAnswer {
  readonly kind: "filteredEvents";
  /** How many match. */
  readonly total: number;
  readonly offset: number;
  readonly entries: readonly LogEntry[];
}

/** Where to go on the time bar. */
export type SeekTarget =
  /** The last position whose event occurred on or before the end of that day in the book's zone. */
  | { readonly to: "date"; readonly date: LocalDate }
  /** An order's first or last event. */
  | { readonly to: "order"; readonly number: string; readonly event: "first" | "last" }
  /** The next or previous event that matches, seen from a position; "same-type": as the event at it. */
  | {
      readonly to: "event";
      readonly from: Position;
      readonly direction: "next" | "previous";
      readonly match: { readonly orderNumber: string } | { readonly type: BookEventType } | "same-type";
    }
  /** The end of the previous or next day that has events. */
  | { readonly to: "day"; readonly from: Position; readonly direction: "next" | "previous" };

export type SeekResult =
  | { readonly found: true; readonly position: Position }
  | { readonly found: false; readonly reason: "no-such-order" | "nothing-before" | "no-further-event" };
