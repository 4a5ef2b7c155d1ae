import Papa from "papaparse";
import { expect } from "vitest";
import { exportOrders } from "../../src/app/worker/exportOrders.ts";
import { ORIGIN, type Position } from "../../src/engine/events/identifiers.ts";
import { verifyLog } from "../../src/engine/integrity/verifyLog.ts";
import { ORDER_STATUSES } from "../../src/orders/order/order.ts";
import { ORDER_COLUMNS } from "../../src/orders/orderColumns.ts";
import { ANY_ORDER } from "../../src/orders/queries/orderList.ts";
import type { Question } from "../../src/orders/queries/question.ts";
import type { OrdersExport } from "../../src/ui/backend.ts";
import { aJob, answersAt, exportText, type OpenedBook } from "../support/appBooks.ts";

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

const BYTE_ORDER_MARK = /^\ufeff/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const RUNNABLE = /^[\s\p{Cc}\p{Cf}]*[=+\-@]/u;

/** No text of an exported list begins like a formula; amounts are numbers. */
async function expectGuardedCsv({ book, readSide }: OpenedBook, at: Position, place: string): Promise<void> {
  const chunks: Uint8Array[] = [];
  const words = {
    ...{ number: "Order", lines: "Lines", currency: "Currency", forgottenCustomer: "Forgotten customer" },
    columns: Object.fromEntries(ORDER_COLUMNS.map((column) => [column, column])),
    statuses: Object.fromEntries(ORDER_STATUSES.map((status) => [status, status])),
  } as unknown as OrdersExport["words"];
  const options: OrdersExport = {
    ...{ columns: ORDER_COLUMNS, words, at },
    choice: { kind: "all", filter: ANY_ORDER, except: [] },
    sort: { by: "placed", direction: "ascending" },
  };
  const file = { write: async (chunk: Uint8Array) => void chunks.push(chunk), close: async () => undefined };
  await exportOrders({ book, queries: readSide.queries, options, file }, aJob());
  expectGuardedCells(Buffer.concat(chunks).toString("utf8").replace(BYTE_ORDER_MARK, ""), place);
}

/** No cell of a CSV that is handed out begins like a formula, unless it is a number. */
export function expectGuardedCells(csv: string, place: string): void {
  for (const cell of (Papa.parse(csv).data as string[][]).flat()) {
    expect(NUMBER.test(cell) || !RUNNABLE.test(cell), `${place}: ${JSON.stringify(cell)}`).toBe(true);
  }
}

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
    await expectGuardedCsv(book, position, place);
  }
  const text = await exportText(book);
  const events = (JSON.parse(text) as { events: unknown[] }).events;
  expect(events, place).toEqual(await store.readAll(ORIGIN, 100_000));
  expect(({} as { polluted?: unknown }).polluted, place).toBeUndefined();
}
