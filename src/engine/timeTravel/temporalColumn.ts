import { damaged } from "./columnChunks.ts";
import type { ColumnSet, NumberColumn, NumberKind } from "./columnSet.ts";
import { firstGreater, firstGreaterAt } from "./firstGreater.ts";
import { moveValues } from "./moveValues.ts";
import { allocateNumbers, grownNumbers, type HeldKind, type NumberArray } from "./numberColumn.ts";

/** A number per row that keeps the positions at which it changed, so that it answers for any position (TT1). */
export interface TemporalColumn {
  /**
   * Gives `row` a value from `position` on. Setting the value that it has already adds nothing.
   * @throws RangeError if `position` is before the last change of any row, or `row` is no whole number from 0.
   */
  set(row: number, position: number, value: number): void;
  /** The row's value now; undefined if it never had one. */
  latest(row: number): number | undefined;
  /** The row's value as of `position`; undefined if it had none yet. Logarithmic in the row's changes. */
  at(row: number, position: number): number | undefined;
  /**
   * The position from which the row has had the value that it has as of `position`; undefined if it had none
   * yet. Logarithmic in the row's changes.
   */
  since(row: number, position: number): number | undefined;
  /**
   * The value of every row now, by row, valid until the next `set`; 0 for rows that never had one. May be
   * longer than there are rows.
   */
  latestValues(): ArrayLike<number>;
  /**
   * The value of every row as of `position`, by row, valid until the next `set` or `valuesAt`; 0 for rows that
   * had none. For scans over many rows: kept for the next call, which goes over the changes between the two.
   */
  valuesAt(position: number): ArrayLike<number>;
  /** Calls back with each row that has a value, and its value now. */
  forEachLatest(visit: (row: number, value: number) => void): void;
  /** How many changes are kept. */
  changes(): number;
  /** How many of them there were as of a position. */
  changesAt(position: number): number;
  /** Calls back with the changes from `start` up to, not including, `end`, oldest first. */
  forEachChange(start: number, end: number, visit: VisitChange): void;
}

/** Gets the row of a change, its new value, and the one before; undefined where it had none yet. */
export type VisitChange = (row: number, value: number, before: number | undefined) => void;

/** Rows with more versions than this are searched by halves instead of walked. */
const WALK_LIMIT = 16;
const NONE = -1;

/**
 * A temporal column over three columns of the set, `name.row`, `name.position` and `name.value`.
 * @throws EngineError "corrupt-read-model" if restored columns don't fit together.
 */
export function createTemporalColumn(columns: ColumnSet, name: string, kind: NumberKind): TemporalColumn {
  return new ColumnOfVersions(columns, name, kind);
}

class ColumnOfVersions implements TemporalColumn {
  /** Of the values by row; a column that fits its numbers may come to any. */
  readonly #kind: HeldKind;
  readonly #rows: NumberColumn;
  readonly #positions: NumberColumn;
  readonly #values: NumberColumn;
  /** Whether what follows from the changes is there: a restored column works it out when it is first asked. */
  #isLinked = false;
  /** Per change: the row's change before it. Never saved. */
  #previous: NumberArray = allocateNumbers("i32", 0);
  /** Per row: its latest change. */
  #last: NumberArray = allocateNumbers("i32", 0);
  #latest: NumberArray;
  /** The changes of rows that turned out to be long, oldest first. */
  readonly #longRows = new Map<number, number[]>();
  /** The values by row after so many changes. */
  #past: { readonly changes: number; readonly values: NumberArray } | undefined;

  constructor(columns: ColumnSet, name: string, kind: NumberKind) {
    this.#kind = kind === "fit" ? "f64" : kind;
    this.#rows = columns.numbers(`${name}.row`, "u32");
    this.#positions = columns.numbers(`${name}.position`, "u32");
    this.#values = columns.numbers(`${name}.value`, kind);
    this.#latest = allocateNumbers(this.#kind, 0);
    this.#check(name);
  }

  set(row: number, position: number, value: number): void {
    const change = this.#positions.length;
    if (!Number.isSafeInteger(row) || row < 0)
      throw new RangeError(`No row ${row}: they are numbered from 0`);
    if (change > 0 && position < this.#positions.at(change - 1)) {
      throw new RangeError(`Position ${position} is before the last change`);
    }
    if (this.latest(row) === value) return;
    // The value first: it alone can be refused by a caller's mistake, and then nothing has changed.
    this.#values.push(value);
    this.#rows.push(row);
    this.#positions.push(position);
    this.#link(change, row, value);
  }

  latest(row: number): number | undefined {
    this.#linkAll();
    const last = this.#last[row];
    return last === undefined || last === NONE ? undefined : this.#latest[row];
  }

  at(row: number, position: number): number | undefined {
    const change = this.#changeAt(row, position);
    return change === NONE ? undefined : this.#values.values()[change];
  }

  since(row: number, position: number): number | undefined {
    const change = this.#changeAt(row, position);
    return change === NONE ? undefined : this.#positions.values()[change];
  }

  latestValues(): ArrayLike<number> {
    this.#linkAll();
    return this.#latest;
  }

  valuesAt(position: number): ArrayLike<number> {
    this.#linkAll();
    const changes = this.changesAt(position);
    if (changes === this.#positions.length) return this.#latest;
    if (this.#past?.changes !== changes) {
      const { from, values } = this.#nearest(changes);
      const kept = { rows: this.#rows.values(), values: this.#values.values(), previous: this.#previous };
      moveValues(values, kept, from, changes);
      this.#past = { changes, values };
    }
    return this.#past.values;
  }

  forEachLatest(visit: (row: number, value: number) => void): void {
    this.#linkAll();
    const [last, latest] = [this.#last, this.#latest];
    for (let row = 0; row < last.length; row++) if (last[row] !== NONE) visit(row, latest[row] ?? 0);
  }

  changes(): number {
    return this.#positions.length;
  }

  changesAt(position: number): number {
    return firstGreater(this.#positions.values(), this.#positions.length, position);
  }

  forEachChange(start: number, end: number, visit: VisitChange): void {
    this.#linkAll();
    const [rows, values] = [this.#rows.values(), this.#values.values()];
    for (let change = start; change < end; change++) {
      const before = this.#previous[change] ?? NONE;
      visit(rows[change] ?? 0, values[change] ?? 0, before === NONE ? undefined : values[before]);
    }
  }

  /** The row's last change at or before `position`. */
  #changeAt(row: number, position: number): number {
    this.#linkAll();
    const positions = this.#positions.values();
    let change = this.#last[row] ?? NONE;
    for (let steps = 0; change !== NONE; steps++) {
      if ((positions[change] ?? 0) <= position) return change;
      if (steps === WALK_LIMIT) {
        return this.#searchLongRow(row, position);
      }
      change = this.#previous[change] ?? NONE;
    }
    return NONE;
  }

  /**
   * A copy of the values that the fewest changes lie between and those asked for, and after how many they hold: none
   * yet, the kept ones, or the latest. Who asked for those may still look at them.
   */
  #nearest(changes: number): { readonly from: number; readonly values: NumberArray } {
    const [latest, past] = [{ changes: this.#positions.length, values: this.#latest }, this.#past];
    const distance = (known: { readonly changes: number }) => Math.abs(known.changes - changes);
    const isPast = past?.values.length === this.#latest.length && distance(past) < distance(latest);
    const known = isPast ? past : latest;
    if (distance(known) < changes) return { from: known.changes, values: known.values.slice() };
    return { from: 0, values: allocateNumbers(this.#kind, this.#latest.length) };
  }

  #searchLongRow(row: number, position: number): number {
    const changes = this.#longRows.get(row) ?? this.#indexLongRow(row);
    const count = firstGreaterAt(changes, this.#positions.values(), position);
    return changes[count - 1] ?? NONE;
  }

  #indexLongRow(row: number): number[] {
    const changes: number[] = [];
    for (let change = this.#last[row] ?? NONE; change !== NONE; change = this.#previous[change] ?? NONE) {
      changes.push(change);
    }
    changes.reverse();
    this.#longRows.set(row, changes);
    return changes;
  }

  #link(change: number, row: number, value: number): void {
    if (row >= this.#last.length) {
      const known = this.#last.length;
      this.#last = grownNumbers("i32", this.#last, row + 1).fill(NONE, known);
      this.#latest = grownNumbers(this.#kind, this.#latest, row + 1);
    }
    if (change >= this.#previous.length) {
      this.#previous = grownNumbers("i32", this.#previous, change + 1);
    }
    this.#previous[change] = this.#last[row] ?? NONE;
    this.#last[row] = change;
    this.#latest[row] = value;
    if (this.#longRows.size > 0) this.#longRows.get(row)?.push(change);
  }

  #check(name: string): void {
    const count = this.#positions.length;
    if (this.#rows.length !== count || this.#values.length !== count) {
      throw damaged(name, "its columns differ in length");
    }
    const positions = this.#positions.values();
    for (let change = 0, before = 0; change < count; change++) {
      const position = positions[change] ?? 0;
      if (position < before) throw damaged(name, "positions decrease");
      before = position;
    }
  }

  /** All at once, and not before it is asked for: of many columns an opening needs nothing of this. */
  #linkAll(): void {
    if (this.#isLinked) return;
    this.#isLinked = true;
    const [count, rows, values] = [this.#positions.length, this.#rows.values(), this.#values.values()];
    let rowCount = 0;
    for (let change = 0; change < count; change++) rowCount = Math.max(rowCount, (rows[change] ?? 0) + 1);
    const previous = allocateNumbers("i32", count);
    const last = allocateNumbers("i32", rowCount).fill(NONE);
    const latest = allocateNumbers(this.#kind, rowCount);
    for (let change = 0; change < count; change++) {
      const row = rows[change] ?? 0;
      previous[change] = last[row] ?? NONE;
      last[row] = change;
      latest[row] = values[change] ?? 0;
    }
    this.#previous = previous;
    this.#last = last;
    this.#latest = latest;
  }
}
