import { damaged } from "./columnChunks.ts";
import type { ColumnSet, NumberColumn } from "./columnSet.ts";
import { firstGreaterAt } from "./firstGreater.ts";

/** Running sums of some measures per whole-number key, such as a day, that answer for any position (TT1). */
export interface TemporalSums {
  /**
   * Adds one delta per measure to the sums of `key`, from `position` on.
   * @throws RangeError if there are not as many deltas as measures, `position` is before the last addition to
   * any key, or `key` doesn't fit 32 bits with sign.
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
 * Sums of `width` measures over columns of the set: `name.key`, `name.position` and `name.sum0` and on.
 * @throws EngineError "corrupt-read-model" if restored columns don't fit together.
 */
export function createTemporalSums(columns: ColumnSet, name: string, width: number): TemporalSums {
  return new SumsOfVersions(columns, name, width);
}

class SumsOfVersions implements TemporalSums {
  readonly #keys: NumberColumn;
  readonly #positions: NumberColumn;
  readonly #sums: readonly NumberColumn[];
  /** Per key: its entries, oldest first. Rebuilt on open, never saved. */
  readonly #entries = new Map<number, number[]>();

  constructor(columns: ColumnSet, name: string, width: number) {
    this.#keys = columns.numbers(`${name}.key`, "i32");
    this.#positions = columns.numbers(`${name}.position`, "u32");
    this.#sums = Array.from({ length: width }, (_, measure) =>
      columns.numbers(`${name}.sum${measure}`, "f64"),
    );
    this.#restore(name);
  }

  add(key: number, position: number, deltas: readonly number[]): void {
    const entry = this.#positions.length;
    if (deltas.length !== this.#sums.length) {
      throw new RangeError(`Expected ${this.#sums.length} deltas, got ${deltas.length}`);
    }
    if (entry > 0 && position < this.#positions.at(entry - 1)) {
      throw new RangeError(`Position ${position} is before the last addition`);
    }
    const before = this.#entries.get(key)?.at(-1);
    this.#keys.push(key);
    this.#positions.push(position);
    for (let measure = 0; measure < deltas.length; measure++) {
      const sum = this.#sums[measure];
      sum?.push((before === undefined ? 0 : sum.at(before)) + (deltas[measure] ?? 0));
    }
    this.#link(entry, key);
  }

  at(key: number, position: number): number[] {
    const entries = this.#entries.get(key) ?? [];
    const count = firstGreaterAt(entries, this.#positions.values(), position);
    const entry = entries[count - 1];
    return this.#sums.map((sum) => (entry === undefined ? 0 : sum.at(entry)));
  }

  forEachAt(
    key: number,
    measure: number,
    position: number,
    visit: (position: number, delta: number) => void,
  ): void {
    const positions = this.#positions.values();
    const sums = this.#sums[measure]?.values() ?? [];
    let before = 0;
    for (const entry of this.#entries.get(key) ?? []) {
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
    const first = this.#entries.get(key)?.[0];
    return first === undefined ? undefined : this.#positions.at(first);
  }

  #link(entry: number, key: number): void {
    const entries = this.#entries.get(key);
    if (entries) {
      entries.push(entry);
    } else {
      this.#entries.set(key, [entry]);
    }
  }

  #restore(name: string): void {
    const count = this.#positions.length;
    if ([this.#keys, ...this.#sums].some((column) => column.length !== count)) {
      throw damaged(name, "its columns differ in length");
    }
    const keys = this.#keys.values();
    const positions = this.#positions.values();
    for (let entry = 0; entry < count; entry++) {
      if ((positions[entry] ?? 0) < (positions[entry - 1] ?? 0)) {
        throw damaged(name, "positions decrease");
      }
      this.#link(entry, keys[entry] ?? 0);
    }
  }
}
