import type { TemporalColumn } from "./temporalColumn.ts";

/** Numbers that each change of a temporal column moves, such as how many rows have which value, for any position. */
export interface TemporalTally {
  /** The numbers as of a position, by place; what was never moved is missing or 0. */
  at(position: number): readonly number[];
}

/** Moves a tally's numbers for a row's change from `before`, undefined where it had no value yet, to `value`. */
export type MoveTally = (numbers: number[], row: number, value: number, before: number | undefined) => void;

/** Changes between two places at which the numbers are kept: as many at most are looked at for an answer (TT4). */
const APART = 4_096;

/**
 * A tally over a column. Nothing of it is saved: it is worked out up to the column's last change when it is first
 * asked, and goes on from there.
 */
export function createTemporalTally(column: TemporalColumn, move: MoveTally): TemporalTally {
  /** The numbers before the change 0, APART, 2 × APART and so on. */
  const kept: (readonly number[])[] = [[]];

  const moved = (from: readonly number[], start: number, end: number): number[] => {
    const numbers = [...from];
    column.forEachChange(start, end, (row, value, before) => move(numbers, row, value, before));
    return numbers;
  };
  const keepUpTo = (changes: number) => {
    for (let last = kept.length - 1; (last + 1) * APART <= changes; last++) {
      kept.push(moved(kept[last] ?? [], last * APART, (last + 1) * APART));
    }
  };

  return {
    at(position) {
      const changes = column.changesAt(position);
      keepUpTo(changes);
      const place = Math.floor(changes / APART);
      return moved(kept[place] ?? [], place * APART, changes);
    },
  };
}

/** Counts rows by their value, a small whole number. */
export const countByValue: MoveTally = (numbers, _row, value, before) => {
  numbers[value] = (numbers[value] ?? 0) + 1;
  if (before !== undefined) numbers[before] = (numbers[before] ?? 0) - 1;
};
