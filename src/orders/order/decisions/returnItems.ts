import { ok } from "../../../lib/result.ts";
import type { ReturnItems } from "../commands.ts";
import type { ExistingOrder } from "../order.ts";
import { type OrderDecision, orderIsCancelled, type Refused, refuse } from "../refuse.ts";

type ReturnedLine = ReturnItems["lines"][number];

function checkReturnedLine({ line, quantity }: ReturnedLine, order: ExistingOrder): Refused | null {
  const ordered = order.lines.find((candidate) => candidate.line === line);
  if (ordered === undefined) {
    const message = `Order ${order.number} has no line ${line}. Choose one of its lines.`;
    return refuse("UnknownLine", order, message, { line });
  }
  const returned = order.returned[line] ?? 0;
  const left = ordered.quantity - returned;
  if (quantity <= left) return null;
  const message =
    left === 0
      ? `All ${ordered.quantity} of line ${line} of order ${order.number} came back already.`
      : `At most ${left} of line ${line} of order ${order.number} can come back. Enter a smaller quantity.`;
  return refuse("ReturnExceedsShipped", order, message, {
    line,
    quantity,
    shipped: ordered.quantity,
    returned,
  });
}

/** One entry a line: a line that is named twice counts with both quantities. */
function merged(lines: readonly ReturnedLine[]): readonly ReturnedLine[] {
  const quantities = new Map<number, number>();
  for (const { line, quantity } of lines) quantities.set(line, (quantities.get(line) ?? 0) + quantity);
  return [...quantities].map(([line, quantity]) => ({ line, quantity }));
}

function checkStatus(order: ExistingOrder): Refused | null {
  if (order.status === "cancelled") return orderIsCancelled(order, "Nothing can come back from it.");
  if (order.status === "delivered") return null;
  const message = `Order ${order.number} was not delivered yet. Record its delivery before a return.`;
  return refuse("NotDelivered", order, message);
}

function valueMinor(lines: readonly ReturnedLine[], order: ExistingOrder): number {
  const prices = new Map(order.lines.map(({ line, unitPriceMinor }) => [line, unitPriceMinor ?? 0]));
  return lines.reduce((sum, { line, quantity }) => sum + quantity * (prices.get(line) ?? 0), 0);
}

/** ReturnItems: after delivery, never more of a line than was shipped. */
export function returnItems(command: ReturnItems, order: ExistingOrder): OrderDecision {
  const notNow = checkStatus(order);
  if (notNow !== null) return notNow;
  if (command.lines.length === 0) {
    const message = `Say how many of which line of order ${order.number} came back.`;
    return refuse("NothingReturned", order, message);
  }
  const odd = command.lines.find(({ quantity }) => !Number.isSafeInteger(quantity) || quantity < 1);
  if (odd !== undefined) {
    const message = `The quantity that came back of line ${odd.line} of order ${order.number} must be a whole number from 1.`;
    return refuse("InvalidQuantity", order, message, { line: odd.line, quantity: odd.quantity });
  }
  const lines = merged(command.lines);
  for (const line of lines) {
    const rejection = checkReturnedLine(line, order);
    if (rejection !== null) return rejection;
  }
  const data = {
    lines,
    valueMinor: valueMinor(lines, order),
    currency: order.currency,
    noteId: command.noteId,
  };
  return ok([{ type: "ItemsReturned", data }]);
}
