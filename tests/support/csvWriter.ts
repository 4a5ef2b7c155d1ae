import type { DateOrder } from "../../src/orders/csv/dateCell.ts";
import type { DecimalMark } from "../../src/orders/csv/decimal.ts";
import type { CsvDialect } from "../../src/orders/csv/dialect.ts";
import { encoded } from "./csvFiles.ts";

/** An order as a test makes it up. */
export interface MadeOrder {
  readonly number: string;
  /** Minutes since the year 2010 began. */
  readonly minute: number;
  readonly customer: string | null;
  readonly country: string;
  readonly items: readonly {
    readonly sku: string;
    readonly name: string;
    readonly quantity: number;
    readonly unitPriceMinor: number;
  }[];
}

/** How a list of orders is written. */
export interface Writing {
  readonly dialect: CsvDialect;
  readonly hasMark: boolean;
  readonly lineEnd: "\n" | "\r\n" | "\r";
  readonly dateOrder: DateOrder;
  readonly dateMark: "/" | "." | "-";
  readonly twelveHours: boolean;
  readonly decimalMark: DecimalMark;
  readonly groups: boolean;
  readonly sign: "" | "£" | " €";
  readonly quotesAll: boolean;
}

const MINUTE = 60_000;
const START = Date.UTC(2010, 0, 1);

/** The minute as ISO 8601, local. */
export const isoMinute = (minute: number): string =>
  new Date(START + minute * MINUTE).toISOString().slice(0, 16);

const pad = (number: number): string => String(number).padStart(2, "0");

function dateText(minute: number, { dateOrder, dateMark, twelveHours }: Writing): string {
  const at = new Date(START + minute * MINUTE);
  const year = String(at.getUTCFullYear());
  const [month, day, hour] = [pad(at.getUTCMonth() + 1), pad(at.getUTCDate()), at.getUTCHours()];
  const parts = { DMY: [day, month, year], MDY: [month, day, year], YMD: [year, month, day] }[dateOrder];
  const minutes = pad(at.getUTCMinutes());
  const time = twelveHours
    ? `${hour % 12 === 0 ? 12 : hour % 12}:${minutes} ${hour < 12 ? "AM" : "PM"}`
    : `${pad(hour)}:${minutes}`;
  return `${parts.join(dateMark)} ${time}`;
}

function amountText(minor: number, { decimalMark, groups, sign }: Writing): string {
  const group = groups ? (decimalMark === "." ? "," : ".") : "";
  const whole = String(Math.floor(minor / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  const amount = `${whole}${decimalMark}${pad(minor % 100)}`;
  return sign === "£" ? `£${amount}` : `${amount}${sign}`;
}

function cell(text: string, { dialect: { separator, hasQuotes }, quotesAll }: Writing): string {
  if (!hasQuotes) return text;
  const needs = quotesAll || text.includes('"') || text.includes(separator) || /[\r\n]/.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}

const NAMES = ["Order no", "Order date", "Customer no", "SKU", "Description", "Qty", "Unit price", "Country"];

/** Writes orders as a file, one row for each item. */
export function writeCsv(orders: readonly MadeOrder[], writing: Writing): Blob {
  const rows = orders.flatMap(({ number, minute, customer, country, items }) =>
    items.map(({ sku, name, quantity, unitPriceMinor }) => [
      number,
      dateText(minute, writing),
      customer ?? "",
      sku,
      name,
      String(quantity),
      amountText(unitPriceMinor, writing),
      country,
    ]),
  );
  const { dialect, lineEnd, hasMark } = writing;
  const all = dialect.hasHeader ? [NAMES, ...rows] : rows;
  const text = all.map((row) => row.map((one) => cell(one, writing)).join(dialect.separator)).join(lineEnd);
  return new Blob([encoded(`${text}${lineEnd}`, dialect.encoding, hasMark)]);
}
