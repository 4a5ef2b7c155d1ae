import type { TemporalColumn } from "./temporalColumn.ts";

/** Numbers that each change of a temporal column moves, such as how many rows have which value, for any position. */
export interface TemporalTally {
  /** The numbers as of a position, by place; what was never moved is missing or 0. */
  at(position: number): readonly number[];
}

/**
 * Moves a tally's numbers for a row's change from `before`, undefined where it had no value yet, to `value`. It must
 * not matter by which changes a row came to its value.
 */
export type MoveTally = (numbers: number[], row: number, value: number, before: number | undefined) => void;

/** Changes between two places at which the numbers are kept: as many at most are looked at for an answer (TT4). */
const APART = 4_096;

/**
 * A tally over a column. Nothing of it is saved: as of the last change it comes from the rows as they are then, and
 * moves with what is changed since; before that, it is worked out from the first change on when it is first asked.
 */
export function createTemporalTally(column: TemporalColumn, move: MoveTally): TemporalTally {
  /** The numbers before the change 0, APART, 2 × APART and so on. */
  const kept: (readonly number[])[] = [[]];
  /** The numbers after so many changes, which were once all. */
  let newest: { readonly changes: number; readonly numbers: readonly number[] } | null = null;

  const moved = (from: readonly number[], start: number, end: number): number[] => {
    const numbers = Array.from(from, (number: number | undefined) => number ?? 0);
    column.forEachChange(start, end, (row, value, before) => move(numbers, row, value, before));
    return numbers;
  };
  const keepUpTo = (changes: number) => {
    for (let last = kept.length - 1; (last + 1) * APART <= changes; last++) {
      kept.push(moved(kept[last] ?? [], last * APART, (last + 1) * APART));
    }
  };

  const ofRows = (): number[] => {
    const numbers: number[] = [];
    column.forEachLatest((row, value) => move(numbers, row, value, undefined));
    return numbers;
  };
  const atNewest = (changes: number): readonly number[] => {
    const numbers = newest === null ? ofRows() : moved(newest.numbers, newest.changes, changes);
    newest = { changes, numbers };
    return numbers;
  };

  return {
    at(position) {
      const changes = column.changesAt(position);
      if (changes === column.changes()) return atNewest(changes);
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
