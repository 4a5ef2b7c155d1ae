import { expect } from "vitest";
import { ORIGIN } from "../../src/engine/events/identifiers.ts";
import { verifyLog } from "../../src/engine/integrity/verifyLog.ts";
import { ANY_ORDER } from "../../src/orders/queries/orderList.ts";
import type { Question } from "../../src/orders/queries/question.ts";
import { answersAt, exportText, type OpenedBook } from "../support/appBooks.ts";

/** What came of a run. Every input ended in one of the two. */
export interface FuzzCounts {
  readonly inputs: number;
  readonly refused: number;
  readonly imported: number;
}

const QUESTIONS: Question[] = [
  {
    ...{ kind: "orderList", filter: ANY_ORDER, sort: { by: "number", direction: "ascending" } },
    ...{ offset: 0, limit: 100 },
  },
  {
    kind: "orderList",
    filter: { ...ANY_ORDER, text: "no" },
    sort: { by: "total", direction: "descending" },
    offset: 0,
    limit: 9,
  },
  { kind: "statistics", from: null, to: null, bucket: "month", currency: null },
  { kind: "dailyStatistics" },
  { kind: "orderDetail", number: "A-1" },
];

/** Whether a refusal says where to look: a line, an event, a record, or what of the file as a whole. */
export const namesAPlace = (problem: string | null): boolean =>
  problem !== null && /\b(line|event|events|record|records|header|file|zone|version)\b/i.test(problem);

/** A book that was let in keeps every promise: chain, read models at every position, an export that comes back. */
export async function expectSoundBook(book: OpenedBook, place: string): Promise<void> {
  const { store, readOnly } = book.writeSide;
  expect(await verifyLog(store), place).toBeNull();
  const { position } = await store.head();
  if (readOnly() === null) {
    await answersAt(book, QUESTIONS, position);
    await answersAt(book, QUESTIONS, Math.ceil(position / 2));
    const stopped = book.readSide.host.statuses().filter(({ failure }) => failure !== null);
    expect(stopped, place).toEqual([]);
  }
  const text = await exportText(book);
  const events = (JSON.parse(text) as { events: unknown[] }).events;
  expect(events, place).toEqual(await store.readAll(ORIGIN, 100_000));
  expect(({} as { polluted?: unknown }).polluted, place).toBeUndefined();
}
