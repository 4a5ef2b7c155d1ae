import { damaged } from "./columnChunks.ts";
import type { ColumnSet, NumberColumn } from "./columnSet.ts";
import { firstGreaterAt } from "./firstGreater.ts";

/** Running sums of some measures per whole-number key, such as a day, that answer for any position (TT1). */
export interface TemporalSums {
  /**
   * Adds one delta per measure to the sums of `key`, from `position` on. What adds nothing is not kept.
   * @throws RangeError if there are not as many deltas as measures, `position` is before the last addition to
   * any key, or `key` times the number of measures doesn't fit 32 bits with sign.
   */
  add(key: number, position: number, deltas: readonly number[]): void;
  /** The sums of `key` as of `position`, one per measure; zeros if nothing was added yet. Logarithmic. */
  at(key: number, position: number): number[];
  /** Calls back with the position of each addition to `key` as of `position`, and what it added to one measure. */
  forEachAt(
    key: number,
    measure: number,
    position: number,
    visit: (position: number, delta: number) => void,
  ): void;
  /** Keys that anything was ever added to, in the order of their first addition. */
  keys(): readonly number[];
  /** Position of the first addition to `key`; undefined if there was none. */
  since(key: number): number | undefined;
}

/**
 * Sums of `width` measures over columns of the set: an entry for each sum that an addition moved, with
 * `name.counter`, which is the key times `width` plus the measure, `name.position` and `name.sum`.
 * @throws EngineError "corrupt-read-model" if restored columns don't fit together.
 */
export function createTemporalSums(columns: ColumnSet, name: string, width: number): TemporalSums {
  return new SumsOfVersions(columns, name, width);
}

class SumsOfVersions implements TemporalSums {
  readonly #width: number;
  readonly #counters: NumberColumn;
  readonly #positions: NumberColumn;
  readonly #sums: NumberColumn;
  /** Per key, in the order of their first additions: for each measure its entries, oldest first. Never saved. */
  readonly #entries = new Map<number, readonly number[][]>();

  constructor(columns: ColumnSet, name: string, width: number) {
    this.#width = width;
    this.#counters = columns.numbers(`${name}.counter`, "i32");
    this.#positions = columns.numbers(`${name}.position`, "u32");
    this.#sums = columns.numbers(`${name}.sum`, "fit");
    this.#restore(name);
  }

  add(key: number, position: number, deltas: readonly number[]): void {
    const count = this.#positions.length;
    if (deltas.length !== this.#width) {
      throw new RangeError(`Expected ${this.#width} deltas, got ${deltas.length}`);
    }
    if (count > 0 && position < this.#positions.at(count - 1)) {
      throw new RangeError(`Position ${position} is before the last addition`);
    }
    for (let measure = 0; measure < deltas.length; measure++) {
      const delta = deltas[measure] ?? 0;
      if (delta !== 0) this.#addOne(key, measure, position, delta);
    }
  }

  at(key: number, position: number): number[] {
    const measures = this.#entries.get(key);
    const sums: number[] = [];
    for (let measure = 0; measure < this.#width; measure++) {
      const entry = this.#entryAt(measures?.[measure] ?? [], position);
      sums.push(entry === undefined ? 0 : this.#sums.at(entry));
    }
    return sums;
  }

  forEachAt(
    key: number,
    measure: number,
    position: number,
    visit: (position: number, delta: number) => void,
  ): void {
    const positions = this.#positions.values();
    const sums = this.#sums.values();
    let before = 0;
    for (const entry of this.#entries.get(key)?.[measure] ?? []) {
      const at = positions[entry] ?? 0;
      if (at > position) return;
      const sum = sums[entry] ?? 0;
      visit(at, sum - before);
      before = sum;
    }
  }

  keys(): readonly number[] {
    return [...this.#entries.keys()];
  }

  since(key: number): number | undefined {
    const measures = this.#entries.get(key);
    if (measures === undefined) return undefined;
    return Math.min(
      ...measures.flatMap(([first]) => (first === undefined ? [] : [this.#positions.at(first)])),
    );
  }

  /** The last of these entries as of a position. Most days of a book are all before it, or all after. */
  #entryAt(entries: readonly number[], position: number): number | undefined {
    const positions = this.#positions.values();
    const [first, last] = [entries[0], entries.at(-1)];
    if (first === undefined || last === undefined || (positions[first] ?? 0) > position) return undefined;
    if ((positions[last] ?? 0) <= position) return last;
    return entries[firstGreaterAt(entries, positions, position) - 1];
  }

  #addOne(key: number, measure: number, position: number, delta: number): void {
    const counter = key * this.#width + measure;
    const last = this.#entries.get(key)?.[measure]?.at(-1);
    const entry = this.#positions.length;
    // The counter first: it alone can be refused, and then nothing has changed.
    this.#counters.push(counter);
    this.#positions.push(position);
    this.#sums.push((last === undefined ? 0 : this.#sums.at(last)) + delta);
    this.#link(entry, counter);
  }

  #link(entry: number, counter: number): void {
    const key = Math.floor(counter / this.#width);
    let measures = this.#entries.get(key);
    if (measures === undefined) {
      measures = Array.from({ length: this.#width }, () => []);
      this.#entries.set(key, measures);
    }
    measures[counter - key * this.#width]?.push(entry);
  }

  #restore(name: string): void {
    const count = this.#positions.length;
    if (this.#counters.length !== count || this.#sums.length !== count) {
      throw damaged(name, "its columns differ in length");
    }
    const counters = this.#counters.values();
    const positions = this.#positions.values();
    for (let entry = 0; entry < count; entry++) {
      const position = positions[entry] ?? 0;
      if (position < (positions[entry - 1] ?? 0)) throw damaged(name, "positions decrease");
      this.#link(entry, counters[entry] ?? 0);
    }
  }
}
