import type { Instant } from "../../lib/clock.ts";
import type { TimeZone } from "../calendar.ts";
import type { CreatedFact, Fact } from "../facts/fact.ts";
import { readFactTime } from "../facts/factTime.ts";
import type { FittingNote } from "./creditNotes.ts";
import type { OrderOfRows } from "./makeOrder.ts";

/** A fact that a file tells, and the row that it comes from. */
export interface CsvFact {
  readonly fact: Fact;
  readonly line: number;
  /** Where it stands in time: not before what happened to the same order before it. */
  readonly at: Instant;
}

const STEPS = [
  ["paid", "paidAt"],
  ["shipped", "shippedAt"],
  ["delivered", "deliveredAt"],
] as const;

/**
 * The facts of an order in the course of its life: created, and what the file has a date or a status for. A
 * cancellation without a date of its own is as old as the order: the file doesn't say when.
 */
export function factsOfOrder(
  order: OrderOfRows,
  isCancelled: boolean,
  timeZone: TimeZone,
): readonly CsvFact[] {
  const { head, number: orderRef, line, placedAt } = order;
  const steps: Fact[] = STEPS.flatMap(([kind, field]) => {
    const at = head[field];
    return at === null ? [] : { kind, orderRef, at };
  });
  if (isCancelled) steps.push({ kind: "cancelled", orderRef, at: head.cancelledAt ?? head.date });
  let latest = placedAt;
  const later = steps.map((fact) => {
    const at = fact.at === head.date ? placedAt : readFactTime(fact.at ?? "", timeZone);
    if (at !== null && at > latest) latest = at;
    return { fact, line, at: latest };
  });
  return [{ fact: createdFact(order), line, at: placedAt }, ...later];
}

/** The cancellation that a credit note is. */
export function factOfNote({ note, order }: FittingNote): CsvFact {
  const fact: Fact = {
    kind: "cancelled",
    orderRef: order.number,
    at: note.head.date,
    sourceRef: note.number,
  };
  return { fact, line: note.line, at: note.placedAt };
}

function createdFact({ number, head, currency, items, postageMinor }: OrderOfRows): CreatedFact {
  const { street, postalCode, city, country } = head;
  const hasAddress = [street, postalCode, city, country].some((part) => part !== null);
  const fact: CreatedFact = {
    kind: "created",
    orderRef: number,
    at: head.date,
    customerRef: head.customerNumber,
    customerName: head.customerName,
    customerEmail: head.customerEmail,
    currency,
    items: items.map(({ sku, name, quantity, unitPriceMinor }) => ({ sku, name, quantity, unitPriceMinor })),
    freightMinor: postageMinor,
    address: hasAddress ? { street, postalCode, city, country } : null,
  };
  return fact;
}

/** So few that no text gets too long, so many that the file isn't made of too many of them. */
const FACTS_A_PART = 2000;

/** A file of facts, oldest first; those of one moment in the order in which they are given. */
export function factsFile(facts: readonly CsvFact[]): {
  readonly file: Blob;
  /** For each fact of the file, its row. */
  readonly rows: readonly { readonly line: number; readonly orderNumber: string }[];
} {
  const inTime = facts.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  const parts: string[] = [];
  for (let from = 0; from < inTime.length; from += FACTS_A_PART) {
    const some = inTime.slice(from, from + FACTS_A_PART);
    parts.push(some.map(({ fact }) => `${JSON.stringify(fact)}\n`).join(""));
  }
  const rows = inTime.map(({ line, fact }) => ({ line, orderNumber: fact.orderRef }));
  return { file: new Blob(parts), rows };
}
