import { createCalendar } from "../../orders/calendar.ts";
import type { OrderQueries } from "../../orders/queries/orderQueries.ts";
import type { OrderSelectionAnswer } from "../../orders/queries/orderSelection.ts";
import { ordersCsv } from "../../orders/transfer/ordersCsv.ts";
import type { Book, OrdersExport } from "../../ui/backend.ts";
import type { WorkerJob } from "./jobs.ts";
import type { PageFile } from "./pageFile.ts";
import { progressOf } from "./progressOf.ts";

/** Orders that are read, written and handed over at once. */
const PAGE = 2000;
/** Without it, spreadsheets take UTF-8 for something else. */
const BYTE_ORDER_MARK = "\uFEFF";

export interface OrdersExportRequest {
  readonly book: Pick<Book, "timeZone">;
  readonly queries: Pick<OrderQueries, "answer">;
  readonly options: OrdersExport;
  readonly file: PageFile;
}

/** Streams orders as CSV into a file, all as of one position. Resolves to their number. */
export async function exportOrders(request: OrdersExportRequest, job: WorkerJob): Promise<number> {
  const { book, options, file } = request;
  const csv = ordersCsv({ ...options, calendar: createCalendar(book.timeZone) });
  const encoder = new TextEncoder();
  const report = progressOf("writing", job.onProgress);
  await file.write(encoder.encode(BYTE_ORDER_MARK + csv.header));
  let written = 0;
  for (;;) {
    job.signal.throwIfAborted();
    const { rows, total } = await pageFrom(written, request);
    if (rows.length > 0) await file.write(encoder.encode(csv.lines(rows)));
    written += rows.length;
    report(written, total);
    if (written >= total || rows.length === 0) break;
  }
  job.signal.throwIfAborted();
  await file.close();
  return written;
}

async function pageFrom(
  offset: number,
  { queries, options }: OrdersExportRequest,
): Promise<OrderSelectionAnswer> {
  const { choice, sort, at } = options;
  const { answers } = await queries.answer(
    [{ kind: "orderSelection", choice, sort, offset, limit: PAGE }],
    at,
  );
  return answers[0] as OrderSelectionAnswer;
}
