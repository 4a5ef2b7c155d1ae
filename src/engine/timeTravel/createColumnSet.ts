import { EngineError } from "../engineError.ts";
import {
  damaged,
  numberChunks,
  parseChunkColumn,
  restoreNumbers,
  restoreTexts,
  textChunks,
} from "./columnChunks.ts";
import type { ColumnChunk, ColumnSet, NumberColumn, NumberKind, TextColumn } from "./columnSet.ts";
import { GrowableNumbers } from "./numberColumn.ts";
import { GrowableTexts } from "./textColumn.ts";

interface Entry {
  readonly column: GrowableNumbers | GrowableTexts;
  /** How many entries the saved state has. */
  savedLength: number;
}

/**
 * Columns by name, empty or restored from all the chunks of a saved state.
 * Asking for a column by a name that has another kind throws EngineError "invalid-argument".
 * @throws EngineError "corrupt-read-model" if the chunks can't be what `chunks` of a column set gave.
 */
export function createColumnSet(chunks: readonly ColumnChunk[] = []): ColumnSet {
  return columnSetOf(restoreEntries(chunks));
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

function restoreEntries(chunks: readonly ColumnChunk[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [chunkColumn, pieces] of byColumn(chunks)) {
    const { kind, name } = parseChunkColumn(chunkColumn);
    const ordered = pieces.toSorted((a, b) => a.start - b.start);
    if (entries.has(name) || ordered.some(({ start }, place) => start !== (ordered[place - 1]?.end ?? 0))) {
      throw damaged(chunkColumn, "a chunk is missing or there twice");
    }
    const column = kind === "text" ? restoreTexts(ordered) : restoreNumbers(kind, ordered);
    entries.set(name, { column, savedLength: column.length });
  }
  return entries;
}

function byColumn(chunks: readonly ColumnChunk[]): Map<string, ColumnChunk[]> {
  const groups = new Map<string, ColumnChunk[]>();
  for (const chunk of chunks) {
    const group = groups.get(chunk.column);
    if (group) {
      group.push(chunk);
    } else {
      groups.set(chunk.column, [chunk]);
    }
  }
  return groups;
}
