import type { Currency } from "../money.ts";
import { meansCancelled } from "./cancelledWords.ts";
import type { ColumnEvidence } from "./columnEvidence.ts";
import { guessColumns } from "./columnNames.ts";
import type { DateOrder } from "./dateCell.ts";
import { type DateReading, recognizeDates } from "./dateEvidence.ts";
import { type CsvColumns, type CsvField, DATE_FIELDS, NUMBER_FIELDS } from "./fields.ts";
import type { InspectedRows } from "./inspector.ts";
import { type NumberReading, recognizeNumbers } from "./numberEvidence.ts";

/** What the columns of a file say about how its cells are to be read. */
export interface RecognizedFormats {
  readonly dates: DateReading;
  readonly numbers: NumberReading;
  /** The currency whose sign stands beside the amounts; null where none does. */
  readonly currency: Currency | null;
}

type Inspected = Pick<InspectedRows, "names" | "columns">;

/** Which column most likely holds what: by its name, and the date also by what stands in it. */
export function recognizeColumns({ names, columns }: Inspected): CsvColumns {
  const guessed = guessColumns(names);
  if (guessed.date !== undefined) return guessed;
  const taken = Object.values(guessed);
  const date = columns.findIndex((column, at) => !taken.includes(at) && holdsDates(column));
  return date === -1 ? guessed : { ...guessed, date };
}

/** Share of the cells that must be dates for a column to be one of dates. */
const MOST = 0.9;

const holdsDates = ({ filled, dates }: ColumnEvidence): boolean =>
  filled > 0 && Math.max(...Object.values(dates.readable)) >= filled * MOST;

/**
 * How dates and numbers are written, by all cells of the columns that hold some.
 * @param preferred the order of a date in the reader's own country, for dates that say nothing themselves.
 */
export function recognizeFormats(
  { columns: evidence }: Inspected,
  columns: CsvColumns,
  preferred: DateOrder,
): RecognizedFormats {
  const of = (fields: readonly CsvField[]) =>
    fields.flatMap((field) => {
      const column = columns[field];
      return (column === undefined ? undefined : evidence[column]) ?? [];
    });
  const numbers = of(NUMBER_FIELDS).map((column) => column.numbers);
  return {
    dates: recognizeDates(
      of(DATE_FIELDS).map((column) => column.dates),
      preferred,
    ),
    numbers: recognizeNumbers(numbers),
    currency: numbers.find(({ currency }) => currency !== null)?.currency ?? null,
  };
}

/** The values of the status that most likely mean a cancelled order. */
export function recognizeCancelled(
  { names, columns: evidence }: Inspected,
  columns: CsvColumns,
): readonly string[] {
  const column = columns.status;
  if (column === undefined) return [];
  const values = evidence[column]?.values ?? [];
  return values.map(({ text }) => text).filter((text) => meansCancelled(text, names[column] ?? ""));
}
