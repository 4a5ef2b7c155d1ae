import type { Currency } from "../../money.ts";
import { formatAmount, isMinorAmount } from "../../money.ts";
import type { OrderLine } from "../events.ts";
import type { ExistingOrder } from "../order.ts";
import { goodsMinor } from "../orderMoney.ts";
import { type Refused, refuse } from "../refuse.ts";

type Subject = Pick<ExistingOrder, "number" | "status">;
type LineRule = (line: OrderLine, order: Subject) => Refused | null;

/** What is to stand in an order, and whether a source recorded it, which may not know every price. */
export interface CheckedContents {
  readonly lines: readonly OrderLine[];
  readonly freightMinor: number | null;
  readonly fromSource: boolean;
}

const wholeQuantity: LineRule = (line, order) =>
  Number.isSafeInteger(line.quantity) && line.quantity >= 1
    ? null
    : refuse(
        "InvalidQuantity",
        order,
        `Line ${line.line} of order ${order.number} has quantity ${line.quantity}. Enter a whole number from 1.`,
        { line: line.line, quantity: line.quantity },
      );

const isPrice = ({ quantity, unitPriceMinor }: OrderLine): boolean =>
  unitPriceMinor === null || (isMinorAmount(unitPriceMinor) && isMinorAmount(quantity * unitPriceMinor));

const knownPrice: LineRule = (line, order) =>
  line.unitPriceMinor !== null
    ? null
    : refuse(
        "InvalidPrice",
        order,
        `Line ${line.line} of order ${order.number} has no unit price. Enter an amount from 0.`,
        { line: line.line, unitPriceMinor: null },
      );

const wholePrice: LineRule = (line, order) =>
  isPrice(line)
    ? null
    : refuse(
        "InvalidPrice",
        order,
        `Line ${line.line} of order ${order.number} has no valid unit price. Enter an amount from 0, in whole minor units.`,
        { line: line.line, unitPriceMinor: line.unitPriceMinor },
      );

const discountInRange: LineRule = (line, order) =>
  line.discountPercent === null || (line.discountPercent >= 0 && line.discountPercent <= 100)
    ? null
    : refuse(
        "InvalidDiscount",
        order,
        `Line ${line.line} of order ${order.number} has a discount of ${line.discountPercent}%. Enter 0 to 100, or leave it empty.`,
        { line: line.line, discountPercent: line.discountPercent },
      );

const SOURCE_RULES = [wholeQuantity, wholePrice, discountInRange];
const LINE_RULES = [knownPrice, ...SOURCE_RULES];

function firstRejection(
  lines: readonly OrderLine[],
  rules: readonly LineRule[],
  order: Subject,
): Refused | null {
  for (const line of lines) {
    for (const rule of rules) {
      const rejection = rule(line, order);
      if (rejection !== null) return rejection;
    }
  }
  return null;
}

function checkNumbering(lines: readonly OrderLine[], order: Subject): Refused | null {
  const seen = new Set<number>();
  for (const { line } of lines) {
    if (!Number.isSafeInteger(line) || line < 1 || seen.has(line)) {
      const message = `The lines of order ${order.number} must be numbered from 1, each number once; ${line} isn't.`;
      return refuse("InvalidLineNumber", order, message, { line });
    }
    seen.add(line);
  }
  return null;
}

/** Null if these lines and this freight can stand in an order, else the first rejection. */
export function checkContents(
  order: Subject & { readonly currency: Currency },
  { lines, freightMinor, fromSource }: CheckedContents,
): Refused | null {
  if (lines.length === 0) {
    return refuse("NoLines", order, `Order ${order.number} has no items. Add at least one line.`);
  }
  const rules = fromSource ? SOURCE_RULES : LINE_RULES;
  const rejection = firstRejection(lines, rules, order);
  if (rejection !== null) return rejection;
  if (freightMinor !== null && !isMinorAmount(freightMinor)) {
    const message = `The freight of order ${order.number} must be an amount from 0, in whole minor units.`;
    return refuse("InvalidAmount", order, message, { freightMinor });
  }
  if (!isMinorAmount(goodsMinor(lines) + (freightMinor ?? 0))) {
    const limit = formatAmount(Number.MAX_SAFE_INTEGER, order.currency);
    const message = `Order ${order.number} comes to more than ${limit}. Check its quantities and prices.`;
    return refuse("InvalidPrice", order, message);
  }
  return checkNumbering(lines, order);
}
