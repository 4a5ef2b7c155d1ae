import { plainName } from "./columnNames.ts";

/** Beginnings of the words for a cancelled order, in letters alone. */
const CANCELLED = [
  "cancel",
  "void",
  "storn",
  "annul",
  "cancelad",
  "anulad",
  "geannuleerd",
  "anulow",
  "annuller",
  "avbruten",
  "makulerad",
  "kansellert",
  "peruttu",
];

/** What stands in a column that only says whether an order is cancelled. */
const YES = ["yes", "true", "1", "x", "y", "ja", "j", "oui", "si", "sim", "tak", "wahr"];

const isCancelledWord = (plain: string): boolean => CANCELLED.some((start) => plain.startsWith(start));

/** Whether a status means that the order was cancelled; `columnName` may be that of a column of yes and no. */
export function meansCancelled(status: string, columnName: string): boolean {
  const plain = plainName(status);
  if (isCancelledWord(plain)) return true;
  return isCancelledWord(plainName(columnName).replace(/^is/, "")) && YES.includes(plain);
}
