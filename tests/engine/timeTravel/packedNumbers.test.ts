import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocateNumbers,
  type HeldKind,
  type NumberArray,
} from "../../../src/engine/timeTravel/numberColumn.ts";
import { FRAME, packNumbers, unpackNumbers } from "../../../src/engine/timeTravel/packedNumbers.ts";

const array = (kind: HeldKind, numbers: readonly number[]): NumberArray => {
  const held = allocateNumbers(kind, numbers.length);
  held.set(numbers);
  return held;
};

const unpacked = (kind: HeldKind, packed: Uint8Array, length: number): number[] => {
  const into = allocateNumbers(kind, length);
  unpackNumbers(packed.buffer as ArrayBuffer, 0, into);
  return [...into];
};

/** Numbers such as columns have: around a base, one after the other with a step each, or any. */
const numbers: Record<HeldKind, fc.Arbitrary<number>> = {
  u8: fc.integer({ min: 0, max: 255 }),
  u32: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 2 ** 32 - 1 })),
  i32: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  f64: fc.oneof(fc.integer({ min: -9, max: 9 }), fc.maxSafeInteger(), fc.double({ noNaN: true })),
};

describe("PR3 packed numbers", () => {
  for (const kind of ["u8", "u32", "i32", "f64"] as const) {
    it(`PR3 of an array of ${kind} come back, whatever they are`, () => {
      fc.assert(
        fc.property(fc.array(numbers[kind], { maxLength: 60 }), (some) => {
          const held = array(kind, some);
          const packed = packNumbers(held);
          expect(packed.length % 8).toBe(0);
          expect(unpacked(kind, packed, some.length)).toEqual([...held].map((number) => number || 0));
        }),
        { seed: 20261125, numRuns: 500 },
      );
    });
  }

  it.each([1, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME + 7])(
    "PR3 come back across frames: %i of them",
    (length) => {
      const placedAt = Array.from({ length }, (_, place) => 1.7e12 + place * 61_000 + (place % 7) * 1000);
      expect(unpacked("f64", packNumbers(array("f64", placedAt)), length)).toEqual(placedAt);
    },
  );

  it("take a byte or two each where they lie near each other, or near the one before, and none where they are equal", () => {
    const bytesEach = (kind: HeldKind, numberAt: (place: number) => number) =>
      packNumbers(
        array(
          kind,
          Array.from({ length: 10 * FRAME }, (_, place) => numberAt(place)),
        ),
      ).length /
      (10 * FRAME);
    expect(bytesEach("u32", () => 77)).toBeLessThan(0.01);
    expect(bytesEach("u32", (place) => 1e9 + 3 * place)).toBeLessThan(0.01);
    expect(bytesEach("u32", (place) => 4 * place + (place % 3))).toBeLessThan(1.01);
    expect(bytesEach("f64", (place) => 1e12 + (place % 40_000))).toBeLessThan(2.01);
    expect(bytesEach("f64", (place) => place / 3)).toBeLessThan(8.01);
  });

  it.each([
    ["as one fewer", (packed: Uint8Array) => unpacked("u32", packed, 2)],
    ["as one more", (packed: Uint8Array) => unpacked("u32", packed, 4)],
    ["when cut off", (packed: Uint8Array) => unpacked("u32", packed.slice(0, -8), 3)],
    ["when cut in the head", (packed: Uint8Array) => unpacked("u32", packed.slice(0, 8), 3)],
    ["in no known way", (packed: Uint8Array) => unpacked("u32", packed.with(0, 9), 3)],
    ["in numbers of no known size", (packed: Uint8Array) => unpacked("u32", packed.with(1, 3), 3)],
    [
      "with something behind them",
      (packed: Uint8Array) => unpacked("u32", new Uint8Array([...packed, ...Array(8)]), 3),
    ],
  ])("aren't read %s", (_, read) => {
    const packed = packNumbers(array("u32", [5, 900_000, 7]));
    expect(unpacked("u32", packed, 3)).toEqual([5, 900_000, 7]);
    expect(() => read(packed)).toThrow(RangeError);
  });
});
