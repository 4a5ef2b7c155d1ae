import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NUMBERS_PER_CHUNK } from "../../../src/engine/timeTravel/columnChunks.ts";
import type { ColumnSet } from "../../../src/engine/timeTravel/columnSet.ts";
import { createColumnSet } from "../../../src/engine/timeTravel/createColumnSet.ts";
import { firstGreater, firstGreaterAt } from "../../../src/engine/timeTravel/firstGreater.ts";
import { createTemporalColumn } from "../../../src/engine/timeTravel/temporalColumn.ts";
import { createTemporalSums, type TemporalSums } from "../../../src/engine/timeTravel/temporalSums.ts";
import { countByValue, createTemporalTally } from "../../../src/engine/timeTravel/temporalTally.ts";
import { restoredColumns } from "../../support/savedChunks.ts";
import { seededRandom } from "../../support/seededRandom.ts";

interface Step {
  readonly gap: number;
  readonly row: number;
  readonly value: number;
}

const steps = fc.array(
  fc.record({
    gap: fc.nat({ max: 2 }),
    row: fc.nat({ max: 6 }),
    value: fc.integer({ min: -3, max: 3 }),
  }),
  { maxLength: 200 },
);

/** Each step with its position. */
const placed = (history: readonly Step[]) => {
  let position = 1;
  return history.map((step) => {
    position += step.gap;
    return { ...step, position };
  });
};

const changesOf = (history: readonly (Step & { position: number })[], columns: ColumnSet) => {
  const column = createTemporalColumn(columns, "value", "i32");
  for (const { row, position, value } of history) column.set(row, position, value);
  return column;
};

const additionsOf = (history: readonly (Step & { position: number })[], columns: ColumnSet) => {
  const sums = createTemporalSums(columns, "daily", 2);
  for (const { row, position, value } of history) sums.add(row, position, [1, value]);
  return sums;
};

const valueAt = (history: readonly (Step & { position: number })[], row: number, position: number) =>
  history.findLast((step) => step.row === row && step.position <= position)?.value;

/** Where the row got the value that it has as of `position`: giving it the same again changes nothing. */
const sinceAt = (history: readonly (Step & { position: number })[], row: number, position: number) => {
  const own = history.filter((step) => step.row === row && step.position <= position);
  return own.findLast((step, place) => own[place - 1]?.value !== step.value)?.position;
};

/** Some positions of a history with rows that it has and one that it hasn't. */
const probes = (end: number): { readonly row: number; readonly position: number }[] =>
  Array.from({ length: 8 }, (_, row) => row).flatMap((row) =>
    Array.from({ length: Math.floor(end / 3) + 1 }, (_, third) => ({ row, position: third * 3 })),
  );

const sumAt = (history: readonly (Step & { position: number })[], key: number, position: number) =>
  history
    .filter((step) => step.row === key && step.position <= position)
    .reduce<number[]>((sums, { value }) => [(sums[0] ?? 0) + 1, (sums[1] ?? 0) + value], [0, 0]);

/** What was added to the second measure, addition by addition. */
function additionsAt(sums: TemporalSums, key: number, position: number): (readonly [number, number])[] {
  const additions: (readonly [number, number])[] = [];
  sums.forEachAt(key, 1, position, (at, delta) => additions.push([at, delta]));
  return additions;
}

describe("TT1 a temporal column answers for every position like a replay", () => {
  it("TT1 random histories, live and restored from chunks", () => {
    fc.assert(
      fc.property(steps, (history) => {
        const columns = createColumnSet();
        const events = placed(history);
        const live = changesOf(events, columns);
        const restored = createTemporalColumn(restoredColumns(columns.chunks("all")), "value", "i32");
        const end = (events.at(-1)?.position ?? 0) + 1;
        const rows = new Set(events.map(({ row }) => row));
        for (const column of [live, restored]) {
          const latest = new Map<number, number>();
          column.forEachLatest((row, value) => latest.set(row, value));
          expect(latest).toEqual(new Map([...rows].map((row) => [row, valueAt(events, row, end)])));
          for (const { row, position } of probes(end)) {
            expect(column.latest(row)).toBe(valueAt(events, row, end));
            expect(column.at(row, position)).toBe(valueAt(events, row, position));
            expect(column.since(row, position)).toBe(sinceAt(events, row, position));
            expect(column.valuesAt(position)[row] ?? 0).toBe(valueAt(events, row, position) ?? 0);
          }
        }
      }),
      { seed: 20_260_314, numRuns: 60 },
    );
  });

  it("TT1 a tally of values counts rows as they were at any position, also far on, and grows with its column", () => {
    const column = createTemporalColumn(createColumnSet(), "value", "u8");
    const tally = createTemporalTally(column, countByValue);
    const values: number[][] = [];
    const rows = new Map<number, number>();
    const random = seededRandom(11);
    for (let position = 1; position <= 10_000; position++) {
      const [row, value] = [random.whole(0, 300), random.whole(0, 4)];
      column.set(row, position, value);
      rows.set(row, value);
      values[position] = [0, 1, 2, 3, 4].map((one) => [...rows.values()].filter((has) => has === one).length);
      if (position % 2_500 !== 0) continue;
      for (const at of [1, 2, position >> 1, position - 1, position]) {
        const counts = tally.at(at);
        expect([0, 1, 2, 3, 4].map((one) => counts[one] ?? 0)).toEqual(values[at]);
      }
    }
    expect(tally.at(0)).toEqual([]);
  });

  it("TT1 a place of a tally that nothing has moved is missing or 0, however often it went on from there", () => {
    const column = createTemporalColumn(createColumnSet(), "value", "u8");
    const tally = createTemporalTally(column, countByValue);
    for (let position = 1; position <= 10_000; position++) {
      column.set(position % 50, position, 2 + (position % 3));
      if (position % 1_000 > 0) continue;
      for (const at of [1, position >> 1, position]) {
        const places = tally.at(at).flatMap((count, place) => (count === 0 ? [] : [place]));
        expect(places.every((place) => place >= 2 && place <= 4)).toBe(true);
      }
    }
  });

  it("TT1 across chunk borders, with a row that changed more often than it is walked", () => {
    const columns = createColumnSet();
    const live = createTemporalColumn(columns, "value", "f64");
    const count = NUMBERS_PER_CHUNK + 100;
    for (let position = 1; position <= count; position++) {
      live.set(0, position, position * 10);
    }
    expect(live.at(0, 5)).toBe(50);
    live.set(0, count + 5, -1);
    live.set(1, count + 6, 7);
    const restored = createTemporalColumn(restoredColumns(columns.chunks("all")), "value", "f64");
    for (const column of [live, restored]) {
      for (const position of [1, 2, NUMBERS_PER_CHUNK, NUMBERS_PER_CHUNK + 1, count]) {
        expect(column.at(0, position)).toBe(position * 10);
      }
      expect(column.at(0, 0)).toBeUndefined();
      expect(column.since(0, 0)).toBeUndefined();
      expect(column.since(0, 5)).toBe(5);
      expect(column.since(0, count + 4)).toBe(count);
      expect(column.at(0, count + 4)).toBe(count * 10);
      expect(column.at(0, count + 5)).toBe(-1);
      expect(column.latestValues()[1]).toBe(7);
      expect(column.changes()).toBe(count + 2);
    }
  });

  it("TT1 setting the value that a row has already keeps no change; several at one position keep the last", () => {
    const column = createTemporalColumn(createColumnSet(), "value", "u8");
    column.set(0, 1, 0);
    column.set(0, 2, 0);
    expect(column.changes()).toBe(1);
    column.set(0, 3, 1);
    column.set(0, 3, 2);
    expect(column.at(0, 3)).toBe(2);
    expect(column.at(0, 2)).toBe(0);
  });

  it("TT1 positions that decrease and rows that can't be are refused, and nothing is kept of them", () => {
    const column = createTemporalColumn(createColumnSet(), "value", "u8");
    column.set(0, 5, 1);
    expect(() => column.set(1, 4, 1)).toThrow(RangeError);
    expect(() => column.set(-1, 5, 1)).toThrow(RangeError);
    expect(() => column.set(0, 5, 300)).toThrow(RangeError);
    expect(column.changes()).toBe(1);
    expect(column.latest(0)).toBe(1);
  });
});

describe("TT1 temporal sums answer for every position like a replay", () => {
  it("TT1 random histories, live and restored from chunks", () => {
    fc.assert(
      fc.property(steps, (history) => {
        const columns = createColumnSet();
        const events = placed(history);
        const live = additionsOf(events, columns);
        const restored = createTemporalSums(restoredColumns(columns.chunks("all")), "daily", 2);
        const end = (events.at(-1)?.position ?? 0) + 1;
        for (const sums of [live, restored]) {
          expect(sums.keys()).toEqual([...new Set(events.map(({ row }) => row))]);
          for (const { row: key, position } of probes(end)) {
            expect(sums.since(key)).toBe(events.find(({ row }) => row === key)?.position);
            expect(sums.at(key, position)).toEqual(sumAt(events, key, position));
            expect(additionsAt(sums, key, position)).toEqual(
              events
                .filter((step) => step.row === key && step.position <= position && step.value !== 0)
                .map((step) => [step.position, step.value]),
            );
          }
        }
      }),
      { seed: 20_260_315, numRuns: 60 },
    );
  });

  it("TT1 across chunk borders and for keys before zero", () => {
    const columns = createColumnSet();
    const live = createTemporalSums(columns, "daily", 1);
    const count = NUMBERS_PER_CHUNK + 3;
    for (let position = 1; position <= count; position++) {
      live.add(-1, position, [2]);
    }
    const restored = createTemporalSums(restoredColumns(columns.chunks("all")), "daily", 1);
    restored.add(-1, count + 1, [1]);
    expect(restored.at(-1, NUMBERS_PER_CHUNK)).toEqual([NUMBERS_PER_CHUNK * 2]);
    expect(restored.at(-1, count)).toEqual([count * 2]);
    expect(restored.at(-1, count + 1)).toEqual([count * 2 + 1]);
  });

  it("TT1 positions that decrease and a wrong number of deltas are refused", () => {
    const sums = createTemporalSums(createColumnSet(), "daily", 1);
    sums.add(1, 5, [1]);
    expect(() => sums.add(2, 4, [1])).toThrow(RangeError);
    expect(() => sums.add(2, 5, [1, 2])).toThrow(RangeError);
    expect(sums.keys()).toEqual([1]);
  });
});

describe("PR2 restored columns that don't fit together are refused", () => {
  it("PR2 lengths differ, or positions decrease", () => {
    const uneven = createColumnSet();
    uneven.numbers("value.row", "u32").push(0);
    uneven.numbers("daily.counter", "i32").push(0);
    expect(() => createTemporalColumn(uneven, "value", "u8")).toThrow("differ in length");
    expect(() => createTemporalSums(uneven, "daily", 1)).toThrow("differ in length");

    const decreasing = createColumnSet();
    for (const position of [2, 1]) {
      decreasing.numbers("value.row", "u32").push(0);
      decreasing.numbers("value.position", "u32").push(position);
      decreasing.numbers("value.value", "u8").push(0);
      decreasing.numbers("daily.counter", "i32").push(0);
      decreasing.numbers("daily.position", "u32").push(position);
      decreasing.numbers("daily.sum", "fit").push(1);
    }
    expect(() => createTemporalColumn(decreasing, "value", "u8")).toThrow("positions decrease");
    expect(() => createTemporalSums(decreasing, "daily", 1)).toThrow("positions decrease");
  });
});

describe("TT4 binary search", () => {
  it("TT4 finds how many ascending numbers are at or below a bound", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, bound) => {
        const ascending = numbers.toSorted((a, b) => a - b);
        const expected = ascending.filter((value) => value <= bound).length;
        expect(firstGreater(ascending, ascending.length, bound)).toBe(expected);
        const order = numbers
          .map((_, index) => index)
          .toSorted((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
        expect(firstGreaterAt(order, numbers, bound)).toBe(expected);
      }),
      { seed: 20_260_316 },
    );
  });
});
