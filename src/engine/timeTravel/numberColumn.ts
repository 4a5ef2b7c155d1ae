import type { NumberColumn, NumberKind } from "./columnSet.ts";

/** Any of the arrays that number columns are made of. */
export type NumberArray = Uint8Array | Uint32Array | Int32Array | Float64Array;

const INITIAL_CAPACITY = 64;

/** An array of `length` zeros of the kind. */
export function allocateNumbers(kind: NumberKind, length: number): NumberArray {
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
export const bytesPerNumber = (kind: NumberKind): number => (kind === "u8" ? 1 : kind === "f64" ? 8 : 4);

/** A copy of `array` with at least `needed` places, at least doubled, so that growing stays cheap on average. */
export function grownNumbers(kind: NumberKind, array: NumberArray, needed: number): NumberArray {
  const grown = allocateNumbers(kind, Math.max(needed, array.length * 2, INITIAL_CAPACITY));
  grown.set(array);
  return grown;
}

/** A number column in a typed array that doubles when it is full. */
export class GrowableNumbers implements NumberColumn {
  readonly kind: NumberKind;
  #numbers: NumberArray;
  #length: number;

  /** Takes `numbers` over as the column's content. */
  constructor(kind: NumberKind, numbers: NumberArray = allocateNumbers(kind, 0)) {
    this.kind = kind;
    this.#numbers = numbers;
    this.#length = numbers.length;
  }

  get length(): number {
    return this.#length;
  }

  /** @throws RangeError for a number that the kind can't hold exactly; the column is unchanged then. */
  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      this.#numbers = grownNumbers(this.kind, this.#numbers, this.#length + 1);
    }
    this.#numbers[this.#length] = value;
    if (this.#numbers[this.#length] !== value) {
      throw new RangeError(`A ${this.kind} column can't hold ${value}`);
    }
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
    return new GrowableNumbers(this.kind, this.#numbers.slice(0, Math.min(length, this.#length)));
  }

  /** Bytes held. */
  size(): number {
    return this.#numbers.byteLength;
  }
}
