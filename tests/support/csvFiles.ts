import type { TimeZone } from "../../src/orders/calendar.ts";
import { type CsvConversion, convertCsv } from "../../src/orders/csv/convertCsv.ts";
import { type CsvPlan, USUAL_COST_ITEMS } from "../../src/orders/csv/csvPlan.ts";
import type { CsvEncoding } from "../../src/orders/csv/dialect.ts";
import { type CsvInspection, inspectCsv } from "../../src/orders/csv/inspectCsv.ts";
import {
  recognizeCancelled,
  recognizeColumns,
  recognizeFormats,
} from "../../src/orders/csv/recognizePlan.ts";
import type { Fact } from "../../src/orders/facts/fact.ts";
import type { Currency } from "../../src/orders/money.ts";

/** Asked for a stream, Node decodes windows-1252; asked for all at once, it takes it for Latin-1. */
const letterOf = (byte: number): string =>
  new TextDecoder("windows-1252").decode(new Uint8Array([byte]), { stream: true });

const LETTERS_OF_1252 = new Map(Array.from({ length: 256 }, (_, byte) => [letterOf(byte), byte]));

const utf16 = (text: string, isLittle: boolean): number[] =>
  [...Array(text.length).keys()].flatMap((at) => {
    const unit = text.charCodeAt(at);
    const bytes = [unit & 0xff, unit >> 8];
    return isLittle ? bytes : bytes.reverse();
  });

/** A text as the bytes of a file. */
export function encoded(text: string, encoding: CsvEncoding, hasMark = false): Uint8Array<ArrayBuffer> {
  const marked = hasMark ? `\uFEFF${text}` : text;
  switch (encoding) {
    case "utf-8":
      return new Uint8Array(new TextEncoder().encode(marked));
    case "windows-1252":
      return new Uint8Array([...text].map((letter) => LETTERS_OF_1252.get(letter) ?? 0x3f));
    default:
      return new Uint8Array(utf16(marked, encoding === "utf-16le"));
  }
}

/** A file of these lines, in UTF-8. */
export const csvFile = (...lines: readonly string[]): Blob => new Blob([lines.join("\n")]);

/** How a file is read if nobody corrects anything, but for what a test changes. */
export function planOf(inspection: CsvInspection, changes: Partial<CsvPlan> = {}): CsvPlan {
  const columns = changes.columns ?? recognizeColumns(inspection);
  const { dates, numbers, currency } = recognizeFormats(inspection, columns, "DMY");
  return {
    dialect: inspection.dialect,
    columns,
    dateOrder: dates.order,
    decimalMark: numbers.mark,
    currency: currency ?? ("GBP" as Currency),
    costItems: USUAL_COST_ITEMS,
    cancelledStatuses: recognizeCancelled(inspection, columns),
    creditNotesCancel: false,
    ...changes,
  };
}

export interface ReadCsv {
  readonly inspection: CsvInspection;
  readonly plan: CsvPlan;
  readonly conversion: CsvConversion;
  readonly facts: readonly Fact[];
}

/** Reads a file as the application does if nobody corrects anything, but for what a test changes. */
export async function readCsv(file: Blob, changes: Partial<CsvPlan> = {}): Promise<ReadCsv> {
  const inspection = await inspectCsv(file);
  const plan = planOf(inspection, changes);
  const result = await convertCsv(file, plan, { timeZone: "Europe/London" as TimeZone });
  if (result.kind !== "converted") throw new Error(`Not converted: ${JSON.stringify(result)}`);
  return { inspection, plan, conversion: result.conversion, facts: await factsIn(result.conversion) };
}

/** The facts that a conversion came to. */
export async function factsIn({ facts }: CsvConversion): Promise<readonly Fact[]> {
  const text = await facts.text();
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Fact);
}
