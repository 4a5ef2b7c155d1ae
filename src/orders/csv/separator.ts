import { CSV_SEPARATORS, type CsvSeparator } from "./dialect.ts";
import { CSV_LIMITS } from "./limits.ts";
import { RowCutter } from "./rowCutter.ts";

/** Rows that are looked at. */
const SAMPLE_ROWS = 100;

/** The line with which spreadsheets are told a file's separator: `sep=;`. */
const TOLD = /^\uFEFF?sep=([,;\t|])\s*(?:\n|$)/i;

/** The separator that a file names in its first line, which then is no row; null where it names none. */
export const toldSeparator = (text: string): CsvSeparator | null =>
  (TOLD.exec(text)?.[1] as CsvSeparator) ?? null;

interface Cut {
  readonly separator: CsvSeparator;
  /** Cells that most rows have. */
  readonly width: number;
  /** Rows that have so many. */
  readonly count: number;
  /** Whether the first row, the names most often, has so many. */
  readonly fitsFirst: boolean;
}

function cutBy(separator: CsvSeparator, sample: string, hasQuotes: boolean): Cut {
  const widths = new Map<number, number>();
  const rows = new RowCutter({ separator, hasQuotes }, CSV_LIMITS).push(`${sample}\n`).slice(0, SAMPLE_ROWS);
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width, count] = [...widths].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  return { separator, width, count, fitsFirst: rows[0]?.cells.length === width };
}

/** Cells beyond these make a separator no likelier. */
const MANY_CELLS = 12;
/** Decimal commas stand in every row but that of the names. */
const UNFIT_FIRST = 0.25;

/**
 * The separator that cuts the most rows into equally many cells, at least two, and into more cells than the
 * others do. A comma where none does.
 * @param sample the beginning of a file, whose line ends are LF.
 */
export function recognizeSeparator(sample: string, hasQuotes = true): CsvSeparator {
  const told = toldSeparator(sample);
  if (told !== null) return told;
  const cuts = COMMA_LAST.map((separator) => cutBy(separator, sample, hasQuotes)).filter(
    ({ width }) => width > 1,
  );
  // A comma in a text here and there makes rows of other widths, so the squares favour what holds throughout.
  const worth = ({ width, count, fitsFirst }: Cut) =>
    count * count * Math.min(width, MANY_CELLS) * (fitsFirst ? 1 : UNFIT_FIRST);
  return cuts.toSorted((one, other) => worth(other) - worth(one))[0]?.separator ?? ",";
}

/** Where two do equally well, it isn't the comma: that one may be the mark before decimals. */
const COMMA_LAST = CSV_SEPARATORS.toReversed();
