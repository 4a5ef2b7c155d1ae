import type { Currency } from "../money.ts";
import { readCurrency } from "./currencyCell.ts";
import { DECIMAL_MARKS, type DecimalMark, readNumberCell, readsAs } from "./decimal.ts";

/** What a column's cells say about the mark before the decimals. */
export interface NumberEvidence {
  /** Cells that hold something. */
  readonly filled: number;
  /** Cells that each mark reads. */
  readonly readable: Readonly<Record<DecimalMark, number>>;
  /** The first cell that both marks read, as different numbers: `1.234`; null: none does. */
  readonly differing: string | null;
  /** The currency whose sign stands beside the numbers, where there is one. */
  readonly currency: Currency | null;
}

/** Gathers evidence from a column's cells. */
export class NumberEvidenceGatherer {
  readonly #readable = { ".": 0, ",": 0 };
  #filled = 0;
  #differing: string | null = null;
  #currency: Currency | null = null;

  add(cell: string): void {
    this.#filled += 1;
    const number = readNumberCell(cell);
    if (number === null) return;
    if (number.currency !== null) this.#currency ??= readCurrency(number.currency);
    const marks = DECIMAL_MARKS.filter((mark) => readsAs(number, mark));
    for (const mark of marks) this.#readable[mark] += 1;
    // A mark before three digits: one reading takes it for the decimals, the other for thousands.
    if (marks.length > 1 && /[.,]/.test(number.digits)) this.#differing ??= cell;
  }

  get evidence(): NumberEvidence {
    return {
      filled: this.#filled,
      readable: { ...this.#readable },
      differing: this.#differing,
      currency: this.#currency,
    };
  }
}

/** The mark that was recognised, and what else it could be. */
export interface NumberReading {
  readonly mark: DecimalMark;
  /** Whether the other mark reads as many cells, and some as another number. */
  readonly isAmbiguous: boolean;
  /** A cell that the two marks read as different numbers. */
  readonly example: string | null;
  /** Cells that hold something which this mark doesn't read as a number. */
  readonly unreadable: number;
}

/**
 * The mark before the decimals: the one that reads the most cells. Where both read all of them and some as other
 * numbers, marks before three digits are taken for thousands; where there is no mark at all, it is of no matter.
 */
export function recognizeNumbers(columns: readonly NumberEvidence[]): NumberReading {
  const sum = (of: (evidence: NumberEvidence) => number) =>
    columns.reduce((total, one) => total + of(one), 0);
  const readable = { ".": sum((one) => one.readable["."]), ",": sum((one) => one.readable[","]) };
  const example = columns.find(({ differing }) => differing !== null)?.differing ?? null;
  const isTie = readable["."] === readable[","];
  const mark = isTie ? (example?.includes(".") ? "," : ".") : readable["."] > readable[","] ? "." : ",";
  const isAmbiguous = isTie && example !== null;
  return {
    mark,
    isAmbiguous,
    example: isAmbiguous ? example : null,
    unreadable: sum((one) => one.filled) - readable[mark],
  };
}
