import { damaged, parseChunkColumn, restoreNumbers, restoreTexts } from "./columnChunks.ts";
import type { ColumnChunk, ColumnSet } from "./columnSet.ts";
import { createColumnSet } from "./createColumnSet.ts";
import type { GrowableNumbers } from "./numberColumn.ts";
import type { GrowableTexts } from "./textColumn.ts";

/** Columns of a saved state that come one by one. */
export interface RestoringColumns {
  /** Takes in all chunks of one column, in the order of their places. What is wrong with them is told by `columns`. */
  readonly take: (chunks: readonly ColumnChunk[]) => void;
  /**
   * The set of all that came.
   * @throws EngineError "corrupt-read-model" if it can't be what `chunks` of a column set gave.
   */
  columns(): ColumnSet;
}

/** No columns yet. */
export function restoringColumns(): RestoringColumns {
  const restored = new Map<string, GrowableNumbers | GrowableTexts>();
  let failure: { readonly cause: unknown } | null = null;

  return {
    take(chunks) {
      try {
        const { name, column } = restoreColumn(chunks);
        if (restored.has(name)) throw damaged(name, "it is there twice");
        restored.set(name, column);
      } catch (cause) {
        failure ??= { cause };
      }
    },

    columns() {
      if (failure !== null) throw failure.cause;
      return createColumnSet(restored);
    },
  };
}

/** One column, and its name, from all its chunks. */
function restoreColumn(chunks: readonly ColumnChunk[]) {
  const [{ column: chunkColumn } = { column: "" }] = chunks;
  const { kind, name } = parseChunkColumn(chunkColumn);
  const fitsBefore = ({ column, start }: ColumnChunk, place: number) =>
    column === chunkColumn && start === (chunks[place - 1]?.end ?? 0);
  if (!chunks.every(fitsBefore)) throw damaged(chunkColumn, "a chunk is missing or there twice");
  return { name, column: kind === "text" ? restoreTexts(chunks) : restoreNumbers(kind, chunks) };
}
