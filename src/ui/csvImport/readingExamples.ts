import { type DateOrder, readDate } from "../../orders/csv/dateCell.ts";
import { type DecimalMark, decimalText, readDecimal } from "../../orders/csv/decimal.ts";
import { formatDay } from "../format/dates.ts";
import { LOCALE } from "../format/locale.ts";

/** A cell's date in words, as an order reads it; null where it doesn't. */
export function dateInWords(cell: string, order: DateOrder): string | null {
  const date = readDate(cell, order);
  if (date === null) return null;
  const [day = "", time] = date.split("T");
  const words = formatDay(day, "full");
  return time === undefined ? words : `${words}, ${time}`;
}

/** A cell's number as the reader writes it, as a decimal mark reads it; null where it doesn't. */
export function numberInWords(cell: string, mark: DecimalMark): string | null {
  const decimal = readDecimal(cell, mark);
  if (decimal === null) return null;
  const digits = { minimumFractionDigits: decimal.scale, maximumFractionDigits: Math.min(decimal.scale, 20) };
  return new Intl.NumberFormat(LOCALE, digits).format(Number(decimalText(decimal)));
}
