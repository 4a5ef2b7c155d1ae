import { EngineError } from "../engineError.ts";
import type { ColumnChunk, NumberKind } from "./columnSet.ts";
import { allocateNumbers, GrowableNumbers, type HeldKind, narrowestFor, widestOf } from "./numberColumn.ts";
import { packNumbers, unpackNumbers } from "./packedNumbers.ts";
import { GrowableTexts } from "./textColumn.ts";

/*
 * A save writes the tail of every column again, so a tail has to be small; a whole column is read several times
 * faster in large chunks. So full chunks are brought together, two at a time, up to the largest. Measured in
 * Chromium, 100 MB: 690 ms in chunks of 32 KB, 420 in those of 256 KB, 310 in those of 512 KB, 240 in those of 4 MB.
 */
/** Numbers in a full chunk at the tail of a column. */
export const NUMBERS_PER_CHUNK = 8_192;
/** Texts in a full chunk at the tail of a column. */
export const TEXTS_PER_CHUNK = 2_048;
/** How many full chunks a chunk may stand for, largest first. */
const SPANS = [64, 32, 16, 8, 4, 2, 1];

/** A stretch of a column that is one chunk. */
type Stretch = Pick<ColumnChunk, "start" | "end">;

/** How a column of that length is cut into chunks: its length alone says, so that all tabs cut it alike. */
function stretches(length: number, perChunk: number): readonly Stretch[] {
  const cut: Stretch[] = [];
  for (let start = 0; start < length; start = cut.at(-1)?.end ?? length) {
    const span = SPANS.find((chunks) => start + chunks * perChunk <= length);
    cut.push({ start, end: span === undefined ? length : start + span * perChunk });
  }
  return cut;
}

/** The stretches of a column that aren't saved as they are, where its first `saved` entries are. */
function unsavedStretches(length: number, saved: number, perChunk: number): readonly Stretch[] {
  const ends = new Map(stretches(saved, perChunk).map(({ start, end }) => [start, end]));
  return stretches(length, perChunk).filter(({ start, end }) => ends.get(start) !== end);
}

/** What a column holds; stands before the name in a chunk's `column`, so that chunks describe themselves. */
export type ColumnKind = NumberKind | "text";

const KINDS: ReadonlySet<string> = new Set<ColumnKind>(["u8", "u32", "i32", "f64", "fit", "text"]);

/** A chunk of numbers begins with the place of its kind in this list: that of the column, or the least that fits them. */
const HELD = ["u8", "u32", "f64", "i32"] as const satisfies readonly HeldKind[];
/** As long as the longest number, so that the numbers lie where an array of them may begin. */
const KIND_BYTES = 8;

/** A column's name in chunks: `u32:orders.position`. */
const chunkColumn = (kind: ColumnKind, name: string): string => `${kind}:${name}`;

/**
 * Takes a name in chunks apart.
 * @throws EngineError "corrupt-read-model" if it has no known kind.
 */
export function parseChunkColumn(column: string): { readonly kind: ColumnKind; readonly name: string } {
  const colon = column.indexOf(":");
  const kind = column.slice(0, Math.max(colon, 0));
  if (!KINDS.has(kind)) {
    throw damaged(column, "unknown kind of column");
  }
  return { kind: kind as ColumnKind, name: column.slice(colon + 1) };
}

/** The chunks of a number column that its first `saved` entries aren't saved as. */
export function numberChunks(name: string, numbers: GrowableNumbers, saved: number): ColumnChunk[] {
  const column = chunkColumn(numbers.kind, name);
  const values = numbers.values();
  return unsavedStretches(numbers.length, saved, NUMBERS_PER_CHUNK).map(({ start, end }) => {
    const piece = values.subarray(start, end);
    const kind = numbers.kind === "fit" ? narrowestFor(piece) : numbers.kind;
    return { column, start, end, data: withKind(kind, packNumbers(piece)) };
  });
}

function withKind(kind: HeldKind, packed: Uint8Array): ArrayBuffer {
  const data = new Uint8Array(KIND_BYTES + packed.length);
  data[0] = (HELD as readonly HeldKind[]).indexOf(kind);
  data.set(packed, KIND_BYTES);
  return data.buffer;
}

/** The chunks of a text column that its first `saved` entries aren't saved as. */
export function textChunks(name: string, texts: GrowableTexts, saved: number): ColumnChunk[] {
  const column = chunkColumn("text", name);
  return unsavedStretches(texts.length, saved, TEXTS_PER_CHUNK).map(({ start, end }) => ({
    ...{ column, start, end },
    data: texts.piece(start, end),
  }));
}

/**
 * A number column from all its chunks, each where the one before ends.
 * @throws EngineError "corrupt-read-model" if a chunk is no buffer or holds another number of entries than it says.
 */
export function restoreNumbers(kind: NumberKind, chunks: readonly ColumnChunk[]): GrowableNumbers {
  const held = chunks.map(kindOf).reduce(widestOf);
  const [first] = chunks;
  if (kind !== "fit" && held !== kind) throw damaged(first?.column ?? kind, "numbers of another kind");
  const numbers = allocateNumbers(held, chunks.at(-1)?.end ?? 0);
  for (const { column, data, start, end } of chunks) {
    try {
      unpackNumbers(data, KIND_BYTES, numbers.subarray(start, end));
    } catch (cause) {
      throw damaged(column, `not ${end - start} numbers`, cause);
    }
  }
  return new GrowableNumbers(kind, held, numbers);
}

/** What a chunk of numbers says of itself. */
function kindOf({ column, data }: ColumnChunk): HeldKind {
  const place = isBuffer(data) && data.byteLength >= KIND_BYTES ? new Uint8Array(data, 0, 1)[0] : undefined;
  const kind = HELD[place ?? HELD.length];
  if (kind === undefined) throw damaged(column, "numbers of no known kind");
  return kind;
}

/**
 * A text column from all its chunks, each where the one before ends.
 * @throws EngineError "corrupt-read-model" if a chunk is no piece of a text column or holds another number of
 * entries than it says.
 */
export function restoreTexts(chunks: readonly ColumnChunk[]): GrowableTexts {
  const [first] = chunks;
  try {
    if (!chunks.every(({ data }) => isBuffer(data))) throw new TypeError("A chunk is no buffer");
    for (const chunk of chunks) checkLength(chunk, new Uint32Array(chunk.data, 0, 1)[0] ?? 0);
    return GrowableTexts.restore(chunks.map(({ data }) => data));
  } catch (cause) {
    throw damaged(first?.column ?? "text", "not a piece of texts", cause);
  }
}

/** What was saved may be anything, and a buffer may come from another realm. */
const isBuffer = (data: unknown): data is ArrayBuffer =>
  typeof data === "object" && data !== null && "byteLength" in data && typeof data.byteLength === "number";

function checkLength({ column, start, end }: ColumnChunk, length: number): void {
  if (length < 1 || length !== end - start) throw damaged(column, `a chunk of ${length} entries`);
}

/** The error for saved columns that can't be what was saved. */
export function damaged(column: string, what: string, cause?: unknown): EngineError {
  return new EngineError("corrupt-read-model", `Saved column ${column} is damaged: ${what}`, { cause });
}
