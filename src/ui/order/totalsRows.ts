import type { Instant } from "../../lib/clock.ts";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { formatAmount, formatMoney } from "../format/money.ts";
import { methodsOf } from "./eventFacts.ts";
import { orderText } from "./orderText.ts";

const words = orderText.totals;

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
    plain("goods", words.goods, formatAmount(money.goodsMinor, currency)),
    ...(money.discountMinor > 0
      ? [plain("discount", words.discount, minus(money.discountMinor, currency))]
      : []),
    plain("postage", words.postage, postage),
    { key: "total", label: words.total, amount: formatMoney(money.dueMinor, currency), weight: "grand" },
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
      const { amountMinor } = event.data;
      return {
        key: event.eventId,
        label: words.paid(methodsOf(event.data.methods), orderText.inSentence(moment(event.occurredAt))),
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
    return due(words.refundDue, formatAmount(money.refundDueMinor, order.currency));
  }
  if (money.outstandingMinor === null) {
    const isUntracked = money.receivedMinor === null && !order.hasPaymentOfUnknownAmount;
    return due(isUntracked && order.untracked.includes("payment") ? words.payment : words.stillToPay, null);
  }
  const amount = formatAmount(Math.abs(money.outstandingMinor), order.currency);
  return due(money.outstandingMinor < 0 ? words.overpaid : words.stillToPay, amount);
}

function backRows({ money, order, trail }: OrderDetail, moment: (at: Instant) => string): TotalsRow[] {
  const refunds = trail.filter(({ event }) => event.type === "PaymentRefunded").reverse();
  const rows = refunds.map(({ event }): TotalsRow => {
    const amount = typeof event.data.amountMinor === "number" ? event.data.amountMinor : 0;
    return {
      key: event.eventId,
      label: words.refunded(orderText.inSentence(moment(event.occurredAt))),
      amount: formatAmount(amount, order.currency),
      weight: "plain",
    };
  });
  if (money.returnedMinor === 0) return rows;
  const returned = formatAmount(money.returnedMinor, order.currency);
  return [...rows, { key: "returned", label: words.returned, amount: returned, weight: "plain" }];
}
