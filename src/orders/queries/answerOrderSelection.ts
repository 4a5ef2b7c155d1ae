import type { StreamId } from "../../engine/events/identifiers.ts";
import {
  BULK_COMMANDS,
  type BulkCommandType,
  type BulkSubject,
  fitsBulkCommand,
} from "../order/bulkCommands.ts";
import { ORDER_STATUSES } from "../order/order.ts";
import { type OrdersAt, ordersAt } from "../projections/orders/ordersAt.ts";
import { UNTRACKED } from "../projections/orders/ordersReadModel.ts";
import { sumsOf } from "./answerOrderList.ts";
import { matchOrders, totalsOf } from "./matchOrders.ts";
import type { OrderChoice, OrderSelectionAnswer, OrderSelectionQuestion } from "./orderSelection.ts";
import type { QueryContext } from "./queryContext.ts";
import { outstandingMinor, summarizeOrder } from "./summarizeOrder.ts";

/** What was chosen as it is at the position: how many, what they come to, what they are ready for. */
export function answerOrderSelection(
  { choice, sort, offset, limit }: OrderSelectionQuestion,
  context: QueryContext,
): OrderSelectionAnswer {
  const { at, rows } = chosenRows(choice, context);
  const page = context.sorting.page({ at, rows: () => rows, sort, offset, limit });
  return {
    kind: "orderSelection",
    total: rows.length,
    sums: sumsOf(at.model, totalsOf(at, rows)),
    fits: countFits(at, rows),
    rows: page.map((row) => summarizeOrder(at, row, context.directory)),
  };
}

function chosenRows(
  choice: OrderChoice,
  context: QueryContext,
): { readonly at: OrdersAt; readonly rows: Uint32Array } {
  if (choice.kind === "some") {
    const at = ordersAt(context.orders, context.position);
    return { at, rows: Uint32Array.from(rowsOf(at, choice.orderIds)).sort() };
  }
  const found = matchOrders(context, choice.filter);
  const { at } = found;
  const rows = found.rows();
  const left = rowsOf(at, choice.except);
  return { at, rows: left.size === 0 ? rows : rows.filter((row) => !left.has(row)) };
}

/** The rows of those that exist at the position. */
function rowsOf({ model, count }: OrdersAt, orderIds: readonly StreamId[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const orderId of orderIds) {
    const row = model.streams.find(orderId);
    if (row !== undefined && row < count) rows.add(row);
  }
  return rows;
}

function countFits(at: OrdersAt, rows: Uint32Array): Record<BulkCommandType, number> {
  const fits = { RecordPayment: 0, ShipOrder: 0, MarkDelivered: 0, CancelOrder: 0 };
  for (const row of rows) {
    const order = subjectOf(at, row);
    for (const command of BULK_COMMANDS) if (fitsBulkCommand[command](order)) fits[command]++;
  }
  return fits;
}

function subjectOf(at: OrdersAt, row: number): BulkSubject {
  const untracked = at.model.untracked.at(row);
  return {
    status: ORDER_STATUSES[at.status[row] ?? 0] ?? "pending",
    paymentUntracked: (untracked & UNTRACKED.payment) !== 0,
    shipmentUntracked: (untracked & UNTRACKED.shipment) !== 0,
    outstandingMinor: outstandingMinor(at, row),
  };
}
