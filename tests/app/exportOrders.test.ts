import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { exportOrders } from "../../src/app/worker/exportOrders.ts";
import type { Position } from "../../src/engine/events/identifiers.ts";
import type { TimeZone } from "../../src/orders/calendar.ts";
import { ORDER_COLUMNS, type OrderColumn } from "../../src/orders/orderColumns.ts";
import { ANY_ORDER, type OrderFilter } from "../../src/orders/queries/orderList.ts";
import type { OrdersCsvWords } from "../../src/orders/transfer/ordersCsv.ts";
import type { OrdersExport, Progress } from "../../src/ui/backend.ts";
import { type OrderBook, orderBook } from "../support/orderBook.ts";
import { generateOrderLog } from "../support/orderLogGenerator.ts";

const WORDS: OrdersCsvWords = {
  number: "Order",
  columns: Object.fromEntries(ORDER_COLUMNS.map((column) => [column, column])) as Record<OrderColumn, string>,
  ...{ lines: "Lines", currency: "Currency", forgottenCustomer: "Forgotten" },
  statuses: { pending: "P", paid: "Paid", shipped: "S", delivered: "D", cancelled: "C" },
};
const SORT = { by: "placed", direction: "ascending" } as const;

const exportOf = (at: number, filter: Partial<OrderFilter> = {}): OrdersExport => ({
  choice: { kind: "all", filter: { ...ANY_ORDER, ...filter }, except: [] },
  sort: SORT,
  columns: ["status", "total"],
  words: WORDS,
  at: at as Position,
});

async function exported(book: OrderBook, options: OrdersExport, signal = new AbortController().signal) {
  const chunks: Uint8Array[] = [];
  const progress: Progress[] = [];
  let closedAfter = 0;
  const count = await exportOrders(
    {
      book: { timeZone: "UTC" as TimeZone },
      queries: book.queries,
      options,
      file: {
        write: async (chunk) => void chunks.push(chunk),
        close: async () => {
          closedAfter = chunks.length;
        },
      },
    },
    { signal, onProgress: (one) => progress.push(one) },
  );
  expect(closedAfter, "closed when it was whole").toBe(chunks.length);
  const text = Buffer.concat(chunks).toString("utf8");
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  return { count, text, head: data[0], lines: data.slice(1), pieces: chunks.length, progress };
}

describe("exporting orders as CSV", () => {
  it("no. 14: given more orders than a page, then each is there once, in the list's order", async () => {
    const book = await orderBook(generateOrderLog({ seed: 4, events: 12_000 }));
    const list = await book.ask({
      ...{ kind: "orderList", filter: ANY_ORDER, sort: SORT, offset: 0, limit: 10_000 },
    });
    const file = await exported(book, exportOf(12_000));
    expect(list.total).toBeGreaterThan(2000);
    expect(file.lines.map(([number]) => number)).toEqual(list.rows.map(({ number }) => number));
    expect(file.count).toBe(list.total);
    expect(file.pieces).toBeGreaterThan(2);
    expect(file.progress.at(-1)).toMatchObject({ done: list.total, total: list.total });
  }, 60_000);

  it("no. 14: given the past, then it has what was there then, and says so to spreadsheets in UTF-8", async () => {
    const log = generateOrderLog({ seed: 5, events: 300 });
    const file = await exported(await orderBook(log), exportOf(120));
    const then = await exported(await orderBook(log, { head: 120 }), exportOf(120));
    expect(file.text).toBe(then.text);
    expect(file.text.startsWith("\uFEFF")).toBe(true);
    expect(file.head).toEqual(["Order", "status", "Currency", "total"]);
    expect(file.lines.length).toBeGreaterThan(10);
  });

  it("no. 14: given a filter, then only what matches; given nothing matches, then the head alone", async () => {
    const book = await orderBook(generateOrderLog({ seed: 6, events: 300 }));
    const cancelled = await exported(book, exportOf(300, { status: ["cancelled"] }));
    expect(new Set(cancelled.lines.map(([, status]) => status))).toEqual(new Set(["C"]));
    const none = await exported(book, exportOf(300, { text: "nobody by that name" }));
    expect(none).toMatchObject({ count: 0, lines: [] });
  });

  it("given it is cancelled, then it stops", async () => {
    const book = await orderBook(generateOrderLog({ seed: 6, events: 60 }));
    const stopped = AbortSignal.abort(new DOMException("Enough", "AbortError"));
    await expect(exported(book, exportOf(60), stopped)).rejects.toThrow("Enough");
  });
});
