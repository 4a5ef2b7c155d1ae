import type { Calendar, LocalDate } from "../calendar.ts";
import type { Currency } from "../money.ts";
import { goodsMinor } from "../order/orderMoney.ts";
import type { OrderOfRows, OrderRemarks } from "./makeOrder.ts";

/** What orders in one currency come to. */
export interface CsvValue {
  readonly currency: Currency;
  readonly orders: number;
  /** Σ quantity × unit price. */
  readonly goodsMinor: number;
}

/** What a file holds, counted. */
export interface CsvSummary {
  /** Rows read, without the names. */
  readonly rows: number;
  readonly orders: number;
  /** Order lines as they would be recorded. */
  readonly lines: number;
  /** Different customers: by their number, or one for each order that names one without a number. */
  readonly customers: number;
  readonly ordersWithoutCustomer: number;
  readonly cancelled: number;
  readonly values: readonly CsvValue[];
  /** Days in the book's zone; null where there is no order. */
  readonly firstDay: LocalDate | null;
  readonly lastDay: LocalDate | null;
  readonly remarks: CsvRemarks;
}

/** What is worth telling of the orders: how many of them, or of their lines, are so. */
export type CsvRemarks = Readonly<Record<keyof OrderRemarks, number>>;

/** Counts orders as they are made. */
export class SummaryCounter {
  readonly #calendar: Calendar;
  readonly #customers = new Set<string>();
  readonly #values = new Map<Currency, { orders: number; goodsMinor: number }>();
  readonly #remarks = { severalDates: 0, splitLines: 0, differingTotals: 0, unknownPrices: 0 };
  #orders = 0;
  #lines = 0;
  #named = 0;
  #without = 0;
  #first: LocalDate | null = null;
  #last: LocalDate | null = null;

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  add(order: OrderOfRows, remarks: OrderRemarks): void {
    this.#orders += 1;
    this.#lines += order.items.length;
    this.#addCustomer(order);
    const value = this.#values.get(order.currency) ?? { orders: 0, goodsMinor: 0 };
    value.orders += 1;
    value.goodsMinor += goodsMinor(order.items);
    this.#values.set(order.currency, value);
    const day = this.#calendar.dateOf(order.placedAt);
    if (this.#first === null || day < this.#first) this.#first = day;
    if (this.#last === null || day > this.#last) this.#last = day;
    for (const remark of Object.keys(this.#remarks) as (keyof OrderRemarks)[]) {
      this.#remarks[remark] += Number(remarks[remark]);
    }
  }

  #addCustomer({ head: { customerNumber, customerName, customerEmail } }: OrderOfRows): void {
    if (customerNumber !== null) this.#customers.add(customerNumber);
    else if (customerName !== null || customerEmail !== null) this.#named += 1;
    else this.#without += 1;
  }

  summary(rows: number, cancelled: number): CsvSummary {
    return {
      rows,
      orders: this.#orders,
      lines: this.#lines,
      customers: this.#customers.size + this.#named,
      ordersWithoutCustomer: this.#without,
      cancelled,
      values: [...this.#values]
        .map(([currency, value]) => ({ currency, ...value }))
        .toSorted((one, other) => other.orders - one.orders),
      firstDay: this.#first,
      lastDay: this.#last,
      remarks: { ...this.#remarks },
    };
  }
}
