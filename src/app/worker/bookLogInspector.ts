import {
  GENESIS_HASH,
  type Hash,
  ORIGIN,
  type Position,
  type StreamId,
} from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import { type Fingerprint, fitsFingerprint } from "../../engine/integrity/fingerprint.ts";
import type { LogFilePart, LogFileProblem } from "../../engine/logFile/logFilePart.ts";
import type { PersonalRecord } from "../../engine/personal/personalRecord.ts";
import { createBookUpcasting } from "../../orders/bookEvents.ts";
import { isTimeZone, type TimeZone } from "../../orders/calendar.ts";
import { customerEventFault, isCustomerEvent } from "../../orders/customer/customerEventData.ts";
import { orderEventFault } from "../../orders/order/orderEventData.ts";
import { recordedReservations } from "../../orders/order/orderNumber.ts";
import { personalDataFault } from "../../orders/personalDataFault.ts";

/** Looks for what only an order book can see in a log file: its zone, its orders' numbers, what its events hold. */
export class BookLogInspector {
  readonly #head: Position;
  readonly #kept: Fingerprint | null;
  readonly #upcasting = createBookUpcasting();
  readonly #numbers = new Set<string>();
  readonly #customers = new Set<StreamId>();
  timeZone: TimeZone | null = null;
  hashAtHead: Hash | null = null;

  /** @param kept a fingerprint that the file's log must fit. */
  constructor(head: Position, kept: Fingerprint | null = null) {
    this.#head = head;
    this.#kept = kept;
    if (head === ORIGIN) this.hashAtHead = GENESIS_HASH;
  }

  /** What is wrong with the next part of the file; null if nothing is. */
  inspect(part: LogFilePart): LogFileProblem | null {
    if (part.kind === "header") {
      return this.#zone(part.header.book.timeZone) ?? this.#tooShort(part.header.eventCount);
    }
    if (part.kind === "personal") return firstPersonalProblem(part.records);
    if (part.kind !== "events") return null;
    this.hashAtHead ??= part.events.find(({ position }) => position === this.#head)?.hash ?? null;
    for (const event of part.events) {
      const problem = this.#content(event) ?? this.#number(event) ?? this.#otherLog(event);
      if (problem !== null) return problem;
    }
    return null;
  }

  #zone(text: string): LogFileProblem | null {
    if (!isTimeZone(text)) {
      return {
        line: null,
        position: null,
        reason: `The book's time zone "${text}" is not one that is known.`,
      };
    }
    this.timeZone = text;
    return null;
  }

  #tooShort(events: number): LogFileProblem | null {
    if (this.#kept === null || this.#kept.position <= events) return null;
    const reason = `The fingerprint is of event ${this.#kept.position}, and this log ends at event ${events}: it is older, or was cut at its end.`;
    return { line: null, position: null, reason };
  }

  #otherLog({ position, hash }: RecordedEvent): LogFileProblem | null {
    if (this.#kept === null || position !== this.#kept.position) return null;
    if (fitsFingerprint(this.#kept, hash)) return null;
    const reason = "This is not the log that the fingerprint was taken of, or the fingerprint is mistyped.";
    return { line: null, position, reason };
  }

  /** An event of a newer application is let through: the book is then read-only (UP2). */
  #content(event: RecordedEvent): LogFileProblem | null {
    if (!this.#upcasting.isKnown(event.type, event.schemaVersion)) return null;
    const fault = this.#fault(this.#upcasting.upcast(event));
    if (fault === null) return null;
    return { line: null, position: event.position, reason: `The event doesn't fit: ${fault}.` };
  }

  #fault(event: RecordedEvent): string | null {
    if (!isCustomerEvent(event)) {
      return this.#customers.has(event.streamId) ? "its stream is a customer's" : orderEventFault(event);
    }
    this.#customers.add(event.streamId);
    return customerEventFault(event);
  }

  #number(event: RecordedEvent): LogFileProblem | null {
    const [taken] = recordedReservations([event]);
    if (taken === undefined) return null;
    if (this.#numbers.has(taken.key)) {
      const reason = `The event doesn't fit: an order further up has the number ${event.data.number}.`;
      return { line: null, position: event.position, reason };
    }
    this.#numbers.add(taken.key);
    return null;
  }
}

function firstPersonalProblem(records: readonly PersonalRecord[]): LogFileProblem | null {
  for (const record of records) {
    const fault = personalDataFault(record);
    if (fault === null) continue;
    const reason = `The personal record "${record.id}" is not as the format asks: ${fault}.`;
    return { line: null, position: null, reason };
  }
  return null;
}
