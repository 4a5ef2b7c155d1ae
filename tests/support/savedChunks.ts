import type { ColumnChunk, ColumnSet } from "../../src/engine/timeTravel/columnSet.ts";
import { restoringColumns } from "../../src/engine/timeTravel/restoringColumns.ts";

/** What a store has once the changed chunks are laid over the saved ones. */
export const laidOver = (
  saved: readonly ColumnChunk[],
  changed: readonly ColumnChunk[],
): readonly ColumnChunk[] => {
  const isReplaced = (one: ColumnChunk) =>
    changed.some(({ column, start, end }) => column === one.column && one.start >= start && one.start < end);
  return [...saved.filter((one) => !isReplaced(one)), ...changed];
};

/** Chunks in the order of their columns, and of their places in them. */
export const inOrder = (chunks: readonly ColumnChunk[]): readonly ColumnChunk[] =>
  chunks.toSorted((a, b) => a.column.localeCompare(b.column) || a.start - b.start);

/** The columns that saved chunks are of, given as a read model store gives them. */
export function restoredColumns(chunks: readonly ColumnChunk[]): ColumnSet {
  const restoring = restoringColumns();
  for (const column of new Set(chunks.map((chunk) => chunk.column))) {
    restoring.take(chunks.filter((chunk) => chunk.column === column).sort((a, b) => a.start - b.start));
  }
  return restoring.columns();
}
