import type { Instant } from "../../lib/clock.ts";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { formatAmount, formatMoney } from "../format/money.ts";
import { methodsOf } from "./eventFacts.ts";

/** A row under an order's lines. */
export interface TotalsRow {
  readonly key: string;
  readonly label: string;
  /** Null: not known. */
  readonly amount: string | null;
  /** "grand" has the ledger's rules; "due" is what is left to do. */
  readonly weight: "plain" | "grand" | "due";
}

const minus = (minor: number, currency: string): string => formatAmount(minor === 0 ? 0 : -minor, currency);

/** From goods to what is still to pay. `moment` writes a time as the screen does. */
export function totalsRows(detail: OrderDetail, moment: (at: Instant) => string): readonly TotalsRow[] {
  const { money } = detail;
  const currency = detail.order.currency;
  const plain = (key: string, label: string, amount: string | null): TotalsRow => ({
    key,
    label,
    amount,
    weight: "plain",
  });
  const postage = money.freightMinor === null ? null : formatAmount(money.freightMinor, currency);
  return [
    plain("goods", "Goods", formatAmount(money.goodsMinor, currency)),
    ...(money.discountMinor > 0 ? [plain("discount", "Discount", minus(money.discountMinor, currency))] : []),
    plain("postage", "Postage", postage),
    { key: "total", label: "Total", amount: formatMoney(money.dueMinor, currency), weight: "grand" },
    ...paymentRows(detail, moment),
    ...balanceRows(detail),
    ...backRows(detail, moment),
  ];
}

function paymentRows({ trail, order }: OrderDetail, moment: (at: Instant) => string): TotalsRow[] {
  return trail
    .filter(({ event }) => event.type === "OrderPaid")
    .reverse()
    .map(({ event }) => {
      const methods = methodsOf(event.data.methods);
      const by = methods === null ? "" : ` by ${methods}`;
      const { amountMinor } = event.data;
      return {
        key: event.eventId,
        label: `Paid${by}, ${lowerFirst(moment(event.occurredAt))}`,
        amount: typeof amountMinor === "number" ? minus(amountMinor, order.currency) : null,
        weight: "plain",
      };
    });
}

function balanceRows({ money, order }: OrderDetail): TotalsRow[] {
  const due = (label: string, amount: string | null): TotalsRow[] => [
    { key: "due", label, amount, weight: "due" },
  ];
  if (order.status === "cancelled") {
    if (money.refundDueMinor === 0) return [];
    return due("Refund due", formatAmount(money.refundDueMinor, order.currency));
  }
  if (money.outstandingMinor === null) {
    const isUntracked = money.receivedMinor === null && !order.hasPaymentOfUnknownAmount;
    return due(isUntracked && order.untracked.includes("payment") ? "Payment" : "Still to pay", null);
  }
  const amount = formatAmount(Math.abs(money.outstandingMinor), order.currency);
  return due(money.outstandingMinor < 0 ? "Overpaid" : "Still to pay", amount);
}

function backRows({ money, order, trail }: OrderDetail, moment: (at: Instant) => string): TotalsRow[] {
  const refunds = trail.filter(({ event }) => event.type === "PaymentRefunded").reverse();
  const rows = refunds.map(({ event }): TotalsRow => {
    const amount = typeof event.data.amountMinor === "number" ? event.data.amountMinor : 0;
    return {
      key: event.eventId,
      label: `Refunded, ${lowerFirst(moment(event.occurredAt))}`,
      amount: formatAmount(amount, order.currency),
      weight: "plain",
    };
  });
  if (money.returnedMinor === 0) return rows;
  const returned = formatAmount(money.returnedMinor, order.currency);
  return [...rows, { key: "returned", label: "Goods returned", amount: returned, weight: "plain" }];
}

/** "Today 14:42" inside a sentence: "today 14:42". */
const lowerFirst = (text: string): string => text.replace(/^Today/, "today");
