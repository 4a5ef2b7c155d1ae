import Papa from "papaparse";
import { toMillis } from "../../lib/clock.ts";
import type { Calendar } from "../calendar.ts";
import { type Currency, decimalAmount } from "../money.ts";
import type { OrderStatus } from "../order/order.ts";
import type { OrderColumn } from "../orderColumns.ts";
import type { CustomerLabel } from "../personalData.ts";
import type { OrderSummary } from "../queries/orderList.ts";
import { textCell } from "./textCell.ts";

/** Column heads and what stands for values, in the reader's language. */
export interface OrdersCsvWords {
  readonly number: string;
  readonly columns: Readonly<Record<OrderColumn, string>>;
  /** Beside the first item: how many lines there are. */
  readonly lines: string;
  /** Beside the first amount: the currency of all of them. */
  readonly currency: string;
  readonly statuses: Readonly<Record<OrderStatus, string>>;
  readonly forgottenCustomer: string;
}

export interface OrdersCsvOptions {
  /** Beside the number, from left to right. */
  readonly columns: readonly OrderColumn[];
  readonly words: OrdersCsvWords;
  readonly calendar: Calendar;
}

/** Writes orders as lines of CSV (RFC 4180). */
export interface OrdersCsv {
  readonly header: string;
  /** Lines for some orders; "" for none. */
  lines(orders: readonly OrderSummary[]): string;
}

type Cell = string | number;
interface CsvColumn {
  readonly head: string;
  readonly cell: (order: OrderSummary) => Cell;
}

const AMOUNTS = {
  received: (order: OrderSummary) => order.receivedMinor,
  outstanding: (order: OrderSummary) => order.outstandingMinor,
  refunded: (order: OrderSummary) => order.refundedMinor,
  refundDue: (order: OrderSummary) => order.refundDueMinor,
  total: (order: OrderSummary) => order.totalMinor,
} as const;

/** Only texts that people wrote are guarded against being run as formulas; amounts stay numbers. */
export function ordersCsv(options: OrdersCsvOptions): OrdersCsv {
  const columns = csvColumns(options);
  const write = (rows: readonly Cell[][]) => `${Papa.unparse([...rows], { newline: "\r\n" })}\r\n`;
  return {
    header: write([columns.map(({ head }) => textCell(head))]),
    lines: (orders) =>
      orders.length === 0 ? "" : write(orders.map((order) => columns.map(({ cell }) => cell(order)))),
  };
}

function csvColumns({ columns, words, calendar }: OrdersCsvOptions): readonly CsvColumn[] {
  const texts: Readonly<Record<Exclude<OrderColumn, keyof typeof AMOUNTS>, CsvColumn["cell"]>> = {
    placed: ({ placedAt }) => calendar.wallClock(toMillis(placedAt)),
    customer: ({ customer }) => textCell(customerText(customer, words)),
    country: ({ country }) => textCell(country ?? ""),
    items: ({ firstItem }) => textCell(firstItem),
    units: ({ units }) => units,
    status: ({ status }) => textCell(words.statuses[status]),
  };
  const firstAmount = columns.find((column) => column in AMOUNTS);
  const csvColumnsOf = (column: OrderColumn): readonly CsvColumn[] => {
    const head = words.columns[column];
    if (isAmount(column)) {
      const amount = { head, cell: (order: OrderSummary) => decimalOf(AMOUNTS[column](order), order) };
      const currency = { head: words.currency, cell: (order: OrderSummary) => textCell(order.currency) };
      return column === firstAmount ? [currency, amount] : [amount];
    }
    const shown = { head, cell: texts[column] };
    return column === "items" ? [shown, { head: words.lines, cell: ({ lines }) => lines }] : [shown];
  };
  return [
    { head: words.number, cell: ({ number }) => textCell(number) },
    ...columns.flatMap((column) => csvColumnsOf(column)),
  ];
}

const isAmount = (column: OrderColumn): column is keyof typeof AMOUNTS => column in AMOUNTS;

/** "" where it isn't known. */
const decimalOf = (minor: number | null, { currency }: OrderSummary): string =>
  minor === null ? "" : decimalAmount(minor, currency as Currency);

function customerText(label: CustomerLabel, words: OrdersCsvWords): string {
  switch (label.kind) {
    case "named":
    case "numbered":
      return label.text;
    case "forgotten":
      return words.forgottenCustomer;
    case "unknown":
      return "";
  }
}
