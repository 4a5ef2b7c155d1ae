import type { NumberColumn, NumberKind } from "./columnSet.ts";

/** Any of the arrays that number columns are made of. */
export type NumberArray = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** The kinds of arrays. */
export type HeldKind = Exclude<NumberKind, "fit">;

const INITIAL_CAPACITY = 64;
/** Up to here an array doubles when it is full; then a quarter more is room enough. */
const DOUBLING = 65_536;

/** What a column that fits its numbers goes on to when one doesn't fit any more. */
const WIDER: Readonly<Record<HeldKind, HeldKind | null>> = { u8: "u32", u32: "f64", i32: null, f64: null };

/** An array of `length` zeros of the kind. */
export function allocateNumbers(kind: HeldKind, length: number): NumberArray {
  switch (kind) {
    case "u8":
      return new Uint8Array(length);
    case "u32":
      return new Uint32Array(length);
    case "i32":
      return new Int32Array(length);
    case "f64":
      return new Float64Array(length);
  }
}

/** Bytes that one number of the kind takes. */
export const bytesPerNumber = (kind: HeldKind): number => (kind === "u8" ? 1 : kind === "f64" ? 8 : 4);

/** How many places something gets that has `length` and needs more: so many that growing stays cheap on average. */
export const grownLength = (length: number, needed: number): number =>
  Math.max(needed, INITIAL_CAPACITY, length < DOUBLING ? 2 * length : Math.ceil(1.25 * length));

/** A copy of `array` with at least `needed` places, and some more. */
export function grownNumbers(kind: HeldKind, array: NumberArray, needed: number): NumberArray {
  const grown = allocateNumbers(kind, grownLength(array.length, needed));
  grown.set(array);
  return grown;
}

/** The narrowest kind that holds numbers of both; only of those that a column goes through that fits its numbers. */
export const widestOf = (a: HeldKind, b: HeldKind): HeldKind =>
  bytesPerNumber(a) >= bytesPerNumber(b) ? a : b;

/** The narrowest kind, of those that a column goes through that fits its numbers, that holds all of these exactly. */
export function narrowestFor(numbers: NumberArray): HeldKind {
  let kind: HeldKind = "u8";
  for (const number of numbers) {
    if (!Number.isInteger(number) || number < 0 || number > 0xffffffff) return "f64";
    if (number > 0xff) kind = "u32";
  }
  return kind;
}

/** A number column in a typed array that grows when it is full. */
export class GrowableNumbers implements NumberColumn {
  readonly kind: NumberKind;
  #held: HeldKind;
  #numbers: NumberArray;
  #length: number;

  /** Takes `numbers`, of the kind `held`, over as the column's content. */
  constructor(
    kind: NumberKind,
    held: HeldKind = kind === "fit" ? "u8" : kind,
    numbers: NumberArray = allocateNumbers(held, 0),
  ) {
    this.kind = kind;
    this.#held = held;
    this.#numbers = numbers;
    this.#length = numbers.length;
  }

  /** The kind of the array. */
  get held(): HeldKind {
    return this.#held;
  }

  get length(): number {
    return this.#length;
  }

  /** @throws RangeError for a number that the kind can't hold exactly; the column is unchanged then. */
  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      this.#numbers = grownNumbers(this.#held, this.#numbers, this.#length + 1);
    }
    this.#numbers[this.#length] = value;
    if (this.#numbers[this.#length] !== value) this.#widenFor(value);
    this.#length += 1;
  }

  at(index: number): number {
    const value = index < this.#length ? this.#numbers[index] : undefined;
    if (value === undefined) {
      throw new RangeError(`No entry ${index} in a column of ${this.#length}`);
    }
    return value;
  }

  values(): NumberArray {
    return this.#numbers;
  }

  /** A column of its own with the first `length` numbers. */
  cutTo(length: number): GrowableNumbers {
    return new GrowableNumbers(this.kind, this.#held, this.#numbers.slice(0, Math.min(length, this.#length)));
  }

  /** Bytes held. */
  size(): number {
    return this.#numbers.byteLength;
  }

  /** Puts a number in its place that the array doesn't hold exactly. */
  #widenFor(value: number): void {
    for (let wider = this.kind === "fit" ? WIDER[this.#held] : null; wider !== null; wider = WIDER[wider]) {
      const one = allocateNumbers(wider, 1);
      one[0] = value;
      if (one[0] !== value) continue;
      const numbers = allocateNumbers(wider, this.#numbers.length);
      numbers.set(this.#numbers);
      numbers[this.#length] = value;
      this.#held = wider;
      this.#numbers = numbers;
      return;
    }
    throw new RangeError(`A ${this.kind} column can't hold ${value}`);
  }
}
