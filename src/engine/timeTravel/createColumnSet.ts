import { EngineError } from "../engineError.ts";
import { numberChunks, textChunks } from "./columnChunks.ts";
import type { ColumnChunk, ColumnSet, NumberColumn, NumberKind, TextColumn } from "./columnSet.ts";
import { GrowableNumbers } from "./numberColumn.ts";
import { GrowableTexts } from "./textColumn.ts";

interface Entry {
  readonly column: GrowableNumbers | GrowableTexts;
  /** How many entries the saved state has. */
  savedLength: number;
}

/** Columns by name, as they were saved. */
export type SavedColumns = ReadonlyMap<string, GrowableNumbers | GrowableTexts>;

/**
 * Columns by name, none yet or those of a saved state.
 * Asking for a column by a name that has another kind throws EngineError "invalid-argument".
 */
export function createColumnSet(saved: SavedColumns = new Map()): ColumnSet {
  const entries = [...saved].map(([name, column]) => [name, { column, savedLength: column.length }] as const);
  return columnSetOf(new Map(entries));
}

function columnSetOf(entries: Map<string, Entry>): ColumnSet {
  const made = (name: string, column: GrowableNumbers | GrowableTexts): Entry => {
    const entry = { column, savedLength: 0 };
    entries.set(name, entry);
    return entry;
  };

  return {
    numbers(name: string, kind: NumberKind): NumberColumn {
      const { column } = entries.get(name) ?? made(name, new GrowableNumbers(kind));
      if (column instanceof GrowableNumbers && column.kind === kind) {
        return column;
      }
      throw new EngineError("invalid-argument", `Column ${name} is no column of ${kind} numbers`);
    },

    texts(name: string): TextColumn {
      const { column } = entries.get(name) ?? made(name, new GrowableTexts());
      if (column instanceof GrowableTexts) {
        return column;
      }
      throw new EngineError("invalid-argument", `Column ${name} is no column of texts`);
    },

    chunks: (scope) =>
      [...entries].flatMap(([name, entry]) => chunksOf(name, entry, scope === "all" ? 0 : entry.savedLength)),

    markSaved() {
      for (const entry of entries.values()) {
        entry.savedLength = entry.column.length;
      }
    },

    lengths: () => new Map([...entries].map(([name, { column }]) => [name, column.length])),

    cutTo: (lengths) =>
      columnSetOf(new Map([...entries].map(([name, entry]) => [name, cut(entry, lengths.get(name) ?? 0)]))),

    size: () => [...entries.values()].reduce((sum, { column }) => sum + column.size(), 0),
  };
}

function cut({ column, savedLength }: Entry, length: number): Entry {
  return { column: column.cutTo(length), savedLength: Math.min(savedLength, length) };
}

/** The chunks that aren't saved where the first `saved` entries are. */
function chunksOf(name: string, { column }: Entry, saved: number): ColumnChunk[] {
  return column instanceof GrowableTexts
    ? textChunks(name, column, saved)
    : numberChunks(name, column, saved);
}
