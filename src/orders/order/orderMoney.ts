import type { OrderLine } from "./events.ts";
import type { ExistingOrder } from "./order.ts";
import type { OrderFigures } from "./orderFigures.ts";

/** Discounts are exact to a millionth of a percent. */
const PERCENT_SCALE = 1_000_000;

/** Quantity × unit price, before any discount; null where the price isn't known. */
export const lineGoodsMinor = (line: Pick<OrderLine, "quantity" | "unitPriceMinor">): number | null =>
  line.unitPriceMinor === null ? null : line.quantity * line.unitPriceMinor;

/** A line's discount, rounded half up to whole minor units; 0 where the price isn't known. */
export function lineDiscountMinor(
  line: Pick<OrderLine, "quantity" | "unitPriceMinor" | "discountPercent">,
): number {
  if (line.discountPercent === null || line.discountPercent === 0) return 0;
  // In whole numbers: 1.15% of 1000 in floating point is a hair below 11.5.
  const parts = BigInt(Math.round(line.discountPercent * PERCENT_SCALE));
  const whole = BigInt(100 * PERCENT_SCALE);
  return Number((2n * BigInt(lineGoodsMinor(line) ?? 0) * parts + whole) / (2n * whole));
}

/** Σ quantity × unit price, as far as known: the value of an order's lines, freight and discounts apart. */
export const goodsMinor = (lines: readonly Pick<OrderLine, "quantity" | "unitPriceMinor">[]): number =>
  lines.reduce((sum, line) => sum + (lineGoodsMinor(line) ?? 0), 0);

/** Σ of the lines' discounts, each rounded by itself. */
export const discountMinor = (lines: readonly OrderLine[]): number =>
  lines.reduce((sum, line) => sum + lineDiscountMinor(line), 0);

/** Goods − discounts + freight: what the customer is asked to pay. What isn't known counts as none. */
export const dueMinor = (order: Pick<ExistingOrder, "lines" | "freightMinor">): number =>
  goodsMinor(order.lines) - discountMinor(order.lines) + (order.freightMinor ?? 0);

/** What could still be paid back: received − refunded. */
export const refundableMinor = (order: Pick<ExistingOrder, "receivedMinor" | "refundedMinor">): number =>
  Math.max(0, (order.receivedMinor ?? 0) - order.refundedMinor);

/** What a cancelled order still owes its customer; 0 for any other. */
export const refundDueMinor = (
  order: Pick<ExistingOrder, "status" | "receivedMinor" | "refundedMinor">,
): number => (order.status === "cancelled" ? refundableMinor(order) : 0);

/** Σ quantity × unit price of the units that came back. */
export const returnedMinor = (order: Pick<ExistingOrder, "lines" | "returned">): number =>
  order.lines.reduce((sum, line) => sum + (order.returned[line.line] ?? 0) * (line.unitPriceMinor ?? 0), 0);

function outstandingMinor(order: ExistingOrder): number | null {
  if (order.status === "cancelled") return 0;
  if (order.hasPaymentOfUnknownAmount) return null;
  if (order.receivedMinor === null && order.untracked.includes("payment")) return null;
  if (order.lines.some((line) => line.unitPriceMinor === null)) return null;
  return dueMinor(order) - (order.receivedMinor ?? 0);
}

/** All figures of an order, in minor units of its currency. */
export function orderMoney(order: ExistingOrder): OrderFigures {
  return {
    goodsMinor: goodsMinor(order.lines),
    discountMinor: discountMinor(order.lines),
    freightMinor: order.freightMinor,
    dueMinor: dueMinor(order),
    receivedMinor: order.receivedMinor,
    refundedMinor: order.refundedMinor,
    outstandingMinor: outstandingMinor(order),
    refundDueMinor: refundDueMinor(order),
    returnedMinor: returnedMinor(order),
  };
}
