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

/** What is known of a key beside its entries. */
interface SumsOfKey {
  /** For each measure its entries, oldest first. */
  readonly entries: readonly number[][];
  /** Positions of the first and the last of them. */
  readonly since: number;
  until: number;
  /** The sums after the last. */
  readonly latest: number[];
}

class SumsOfVersions implements TemporalSums {
  readonly #width: number;
  readonly #counters: NumberColumn;
  readonly #positions: NumberColumn;
  readonly #sums: NumberColumn;
  /** In the order of their first additions. Never saved. */
  readonly #keys = new Map<number, SumsOfKey>();

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
    const known = this.#keys.get(key);
    // Most days of a book are all before a position, or all after it.
    if (known === undefined || known.since > position) return new Array<number>(this.#width).fill(0);
    if (known.until <= position) return [...known.latest];
    const positions = this.#positions.values();
    return known.entries.map((entries) => {
      const entry = entries[firstGreaterAt(entries, positions, position) - 1];
      return entry === undefined ? 0 : this.#sums.at(entry);
    });
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
    for (const entry of this.#keys.get(key)?.entries[measure] ?? []) {
      const at = positions[entry] ?? 0;
      if (at > position) return;
      const sum = sums[entry] ?? 0;
      visit(at, sum - before);
      before = sum;
    }
  }

  keys(): readonly number[] {
    return [...this.#keys.keys()];
  }

  since(key: number): number | undefined {
    return this.#keys.get(key)?.since;
  }

  #addOne(key: number, measure: number, position: number, delta: number): void {
    const entry = this.#positions.length;
    const sum = (this.#keys.get(key)?.latest[measure] ?? 0) + delta;
    // The counter first: it alone can be refused, and then nothing has changed.
    this.#counters.push(key * this.#width + measure);
    this.#positions.push(position);
    this.#sums.push(sum);
    this.#link(entry, key, measure, position, sum);
  }

  #link(entry: number, key: number, measure: number, position: number, sum: number): void {
    let known = this.#keys.get(key);
    if (known === undefined) {
      const entries = Array.from({ length: this.#width }, (): number[] => []);
      known = { entries, since: position, until: position, latest: entries.map(() => 0) };
      this.#keys.set(key, known);
    }
    known.entries[measure]?.push(entry);
    known.until = position;
    known.latest[measure] = sum;
  }

  #restore(name: string): void {
    const count = this.#positions.length;
    if (this.#counters.length !== count || this.#sums.length !== count) {
      throw damaged(name, "its columns differ in length");
    }
    const counters = this.#counters.values();
    const positions = this.#positions.values();
    const sums = this.#sums.values();
    for (let entry = 0; entry < count; entry++) {
      const position = positions[entry] ?? 0;
      if (position < (positions[entry - 1] ?? 0)) throw damaged(name, "positions decrease");
      const counter = counters[entry] ?? 0;
      const key = Math.floor(counter / this.#width);
      this.#link(entry, key, counter - key * this.#width, position, sums[entry] ?? 0);
    }
  }
}
