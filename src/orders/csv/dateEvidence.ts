import { DATE_ORDERS, type DateCell, type DateOrder, isoDate, readDateCell } from "./dateCell.ts";

/** What a column's cells say about the order in which dates are written. */
export interface DateEvidence {
  /** Cells that hold something. */
  readonly filled: number;
  /** Cells that each order reads. */
  readonly readable: Readonly<Record<DateOrder, number>>;
  /** The first cell that two orders read as different days; null: none does. */
  readonly differing: string | null;
  /**
   * Steps from a cell to the next one that go against the file's run of time, by each order. Exports run from old
   * to new or from new to old, so the right order has the fewest.
   */
  readonly disorder: Readonly<Record<DateOrder, number>>;
}

/** Steps through time, to the later and to the earlier. */
class Run {
  #last: string | null = null;
  #later = 0;
  #earlier = 0;
  readable = 0;

  add(day: string): void {
    this.readable += 1;
    if (this.#last !== null && day > this.#last) this.#later += 1;
    if (this.#last !== null && day < this.#last) this.#earlier += 1;
    this.#last = day;
  }

  get disorder(): number {
    return Math.min(this.#later, this.#earlier);
  }
}

const eachOrder = <T>(make: (order: DateOrder) => T): Record<DateOrder, T> => ({
  DMY: make("DMY"),
  MDY: make("MDY"),
  YMD: make("YMD"),
});

/** Gathers evidence from a column's cells. */
export class DateEvidenceGatherer {
  readonly #runs = eachOrder(() => new Run());
  #filled = 0;
  #differing: string | null = null;
  #last: { readonly cell: string; readonly date: DateCell | null } = { cell: "", date: null };

  add(cell: string): void {
    this.#filled += 1;
    // The rows of an order have the same date.
    if (cell !== this.#last.cell) this.#last = { cell, date: readDateCell(cell) };
    const { date } = this.#last;
    if (date === null) return;
    const read = DATE_ORDERS.flatMap((order) => {
      const day = isoDate(date, order);
      if (day !== null) this.#runs[order].add(day);
      return day ?? [];
    });
    if (this.#differing === null && new Set(read).size > 1) this.#differing = cell;
  }

  get evidence(): DateEvidence {
    return {
      filled: this.#filled,
      readable: eachOrder((order) => this.#runs[order].readable),
      differing: this.#differing,
      disorder: eachOrder((order) => this.#runs[order].disorder),
    };
  }
}

/** The order that was recognised, and what else it could be. */
export interface DateReading {
  readonly order: DateOrder;
  /** Orders that read as many cells as this one, and some cell as another day. Empty where the order is certain. */
  readonly rivals: readonly DateOrder[];
  /** A cell that the rivals read as another day. */
  readonly example: string | null;
  /** Cells that hold something which this order doesn't read as a date. */
  readonly unreadable: number;
}

/** With points, the day comes first wherever one is. */
const POINTED = /^\d{1,2}\./;

/**
 * The order in which dates are written: the one that reads the most cells; of several, the one by which the file
 * runs most evenly through time, then the one that the reader's own country uses.
 */
export function recognizeDates(columns: readonly DateEvidence[], preferred: DateOrder): DateReading {
  const sum = (of: (evidence: DateEvidence) => number) => columns.reduce((total, one) => total + of(one), 0);
  const readable = eachOrder((order) => sum((one) => one.readable[order]));
  const disorder = eachOrder((order) => sum((one) => one.disorder[order]));
  const most = Math.max(...Object.values(readable));
  const example = columns.find(({ differing }) => differing !== null)?.differing ?? null;
  const usual = POINTED.test(example ?? "") ? "DMY" : preferred;
  const best = DATE_ORDERS.filter((order) => readable[order] === most).toSorted(
    (one, other) => disorder[one] - disorder[other] || Number(other === usual) - Number(one === usual),
  );
  const [order = usual, ...others] = best;
  // Any day of a month passes for a year of two digits, so that an order must make time run as evenly to compete.
  const isRival = (other: DateOrder) =>
    (other !== "YMD" && order !== "YMD") || disorder[other] <= disorder[order];
  const rivals = most === 0 || example === null ? [] : others.filter(isRival);
  return {
    order,
    rivals,
    example: rivals.length === 0 ? null : example,
    unreadable: sum((one) => one.filled) - readable[order],
  };
}
