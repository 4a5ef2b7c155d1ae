import type { Position } from "../../../engine/events/identifiers.ts";
import type { TimeZone } from "../../../orders/calendar.ts";
import { ORDER_COLUMNS, type OrderColumn } from "../../../orders/orderColumns.ts";
import type { OrderSort } from "../../../orders/queries/orderList.ts";
import type { OrderChoice } from "../../../orders/queries/orderSelection.ts";
import type { OrdersCsvWords } from "../../../orders/transfer/ordersCsv.ts";
import type { Backend, Book, LongJob } from "../../backend.ts";
import { STATUS_LABELS } from "../../components/StatusBadge.tsx";
import { type SavedFile, saveStream } from "../../saving/saveStream.ts";
import { fileSafe } from "../../settings/saveFile.ts";
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

/** Saves orders as a file that says its book and its position. Null where no place for it was chosen. */
export async function saveOrdersCsv(
  backend: Pick<Backend, "exportOrders">,
  { choice, sort, columns, book, at }: OrdersCsvRequest,
  job: LongJob,
): Promise<SavedFile | null> {
  const options = { choice, sort, columns, at, words: csvWords(book.timeZone) };
  return saveStream(`orders-${fileSafe(book.name)}-event-${at}.csv`, (file) =>
    backend.exportOrders(options, file, job),
  );
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
