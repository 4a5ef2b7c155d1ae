import type { Position } from "../../../engine/events/identifiers.ts";
import type { TimeZone } from "../../../orders/calendar.ts";
import { ORDER_COLUMNS, type OrderColumn } from "../../../orders/orderColumns.ts";
import type { OrderSort } from "../../../orders/queries/orderList.ts";
import type { OrderChoice } from "../../../orders/queries/orderSelection.ts";
import type { OrdersCsvWords } from "../../../orders/transfer/ordersCsv.ts";
import type { Backend, Book, LongJob } from "../../backend.ts";
import { STATUS_LABELS } from "../../components/StatusBadge.tsx";
import { collectingSink } from "../../settings/collectingSink.ts";
import { fileSafe, saveBlob } from "../../settings/saveFile.ts";
import { ordersText } from "../ordersText.ts";
import { csvText } from "./csvText.ts";

export interface OrdersCsvRequest {
  readonly choice: OrderChoice;
  readonly sort: OrderSort;
  readonly columns: readonly OrderColumn[];
  readonly book: Pick<Book, "name" | "timeZone">;
  /** What the screen shows. */
  readonly at: Position;
}

/** Saves orders as a file that says its book and its position. Resolves to their number. */
export async function saveOrdersCsv(
  backend: Pick<Backend, "exportOrders">,
  { choice, sort, columns, book, at }: OrdersCsvRequest,
  job: LongJob,
): Promise<number> {
  const collected = collectingSink();
  const options = { choice, sort, columns, at, words: csvWords(book.timeZone) };
  const orders = await backend.exportOrders(options, collected.sink, job);
  saveBlob(collected.blob("text/csv;charset=utf-8"), `orders-${fileSafe(book.name)}-event-${at}.csv`);
  return orders;
}

function csvWords(timeZone: TimeZone): OrdersCsvWords {
  const heads = ORDER_COLUMNS.map((column) => [column, ordersText.column(column)] as const);
  return {
    number: ordersText.column("number"),
    columns: {
      ...(Object.fromEntries(heads) as Record<OrderColumn, string>),
      placed: csvText.placedIn(timeZone),
    },
    lines: csvText.lines,
    currency: ordersText.currency,
    statuses: STATUS_LABELS,
    forgottenCustomer: ordersText.forgottenCustomer,
  };
}
