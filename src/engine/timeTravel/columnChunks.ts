import { EngineError } from "../engineError.ts";
import type { ColumnChunk, NumberKind } from "./columnSet.ts";
import {
  allocateNumbers,
  bytesPerNumber,
  GrowableNumbers,
  type HeldKind,
  type NumberArray,
  widestOf,
} from "./numberColumn.ts";
import { GrowableTexts } from "./textColumn.ts";

/** Numbers in a full chunk: beyond 64 KB browsers keep a value in a file of its own, which costs them dearly. */
export const NUMBERS_PER_CHUNK = 8_000;
/** Texts in a full chunk. */
export const TEXTS_PER_CHUNK = 1_024;

/** What a column holds; stands before the name in a chunk's `column`, so that chunks describe themselves. */
export type ColumnKind = NumberKind | "text";

const KINDS: ReadonlySet<string> = new Set<ColumnKind>(["u8", "u32", "i32", "f64", "fit", "text"]);

/** A chunk of a column that fits its numbers begins with the place of its own kind in this list. */
const FITTING = ["u8", "u32", "f64"] as const satisfies readonly HeldKind[];
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

/** The chunks of a number column that hold entries from `from` on. */
export function numberChunks(name: string, numbers: GrowableNumbers, from: number): ColumnChunk[] {
  const chunks: ColumnChunk[] = [];
  const column = chunkColumn(numbers.kind, name);
  const values = numbers.values();
  for (
    let index = Math.floor(from / NUMBERS_PER_CHUNK);
    index * NUMBERS_PER_CHUNK < numbers.length;
    index++
  ) {
    const start = index * NUMBERS_PER_CHUNK;
    const piece = values.slice(start, Math.min(start + NUMBERS_PER_CHUNK, numbers.length));
    const data = numbers.kind === "fit" ? withKind(numbers.held, piece) : (piece.buffer as ArrayBuffer);
    chunks.push({ column, index, data });
  }
  return chunks;
}

function withKind(held: HeldKind, piece: NumberArray): ArrayBuffer {
  const data = new Uint8Array(KIND_BYTES + piece.byteLength);
  data[0] = (FITTING as readonly HeldKind[]).indexOf(held);
  data.set(new Uint8Array(piece.buffer), KIND_BYTES);
  return data.buffer;
}

/** The chunks of a text column that hold entries from `from` on. */
export function textChunks(name: string, texts: GrowableTexts, from: number): ColumnChunk[] {
  const chunks: ColumnChunk[] = [];
  const column = chunkColumn("text", name);
  for (let index = Math.floor(from / TEXTS_PER_CHUNK); index * TEXTS_PER_CHUNK < texts.length; index++) {
    const start = index * TEXTS_PER_CHUNK;
    chunks.push({ column, index, data: texts.piece(start, Math.min(start + TEXTS_PER_CHUNK, texts.length)) });
  }
  return chunks;
}

/**
 * A number column from all its chunks in order.
 * @throws EngineError "corrupt-read-model" if a chunk is no buffer or has a length that can't be.
 */
export function restoreNumbers(kind: NumberKind, chunks: readonly ColumnChunk[]): GrowableNumbers {
  const kinds = chunks.map((chunk) => (kind === "fit" ? kindOf(chunk) : kind));
  const pieces = chunks.map((chunk, index) =>
    numbersOf(kinds[index] ?? "f64", chunk, kind === "fit" ? KIND_BYTES : 0, index === chunks.length - 1),
  );
  const held = kinds.reduce(widestOf);
  const numbers = allocateNumbers(
    held,
    pieces.reduce((sum, piece) => sum + piece.length, 0),
  );
  pieces.forEach((piece, index) => {
    numbers.set(piece, index * NUMBERS_PER_CHUNK);
  });
  return new GrowableNumbers(kind, held, numbers);
}

/** What a chunk of a column that fits its numbers says of itself. */
function kindOf({ column, data }: ColumnChunk): HeldKind {
  const place = isBuffer(data) && data.byteLength >= KIND_BYTES ? new Uint8Array(data, 0, 1)[0] : undefined;
  const kind = FITTING[place ?? FITTING.length];
  if (kind === undefined) throw damaged(column, "numbers of no known kind");
  return kind;
}

/**
 * A text column from all its chunks in order.
 * @throws EngineError "corrupt-read-model" if a chunk is no piece of a text column or has a length that can't be.
 */
export function restoreTexts(chunks: readonly ColumnChunk[]): GrowableTexts {
  const [first] = chunks;
  try {
    if (!chunks.every(({ data }) => isBuffer(data))) throw new TypeError("A chunk is no buffer");
    const texts = GrowableTexts.restore(chunks.map(({ data }) => data));
    checkTextLengths(chunks);
    return texts;
  } catch (cause) {
    throw damaged(first?.column ?? "text", "not a piece of texts", cause);
  }
}

/** Each chunk begins with how many texts it has. */
function checkTextLengths(chunks: readonly ColumnChunk[]): void {
  chunks.forEach(({ column, data }, index) => {
    checkLength(column, new Uint32Array(data, 0, 1)[0] ?? 0, TEXTS_PER_CHUNK, index === chunks.length - 1);
  });
}

/** The numbers of a chunk, which begin after its first `from` bytes. */
function numbersOf(
  kind: HeldKind,
  { column, data }: ColumnChunk,
  from: number,
  isLast: boolean,
): NumberArray {
  if (!isBuffer(data) || (data.byteLength - from) % bytesPerNumber(kind) !== 0) {
    throw damaged(column, "not an array of its kind");
  }
  checkLength(column, (data.byteLength - from) / bytesPerNumber(kind), NUMBERS_PER_CHUNK, isLast);
  switch (kind) {
    case "u8":
      return new Uint8Array(data, from);
    case "u32":
      return new Uint32Array(data, from);
    case "i32":
      return new Int32Array(data, from);
    case "f64":
      return new Float64Array(data, from);
  }
}

/** What was saved may be anything, and a buffer may come from another realm. */
const isBuffer = (data: unknown): data is ArrayBuffer =>
  typeof data === "object" && data !== null && "byteLength" in data && typeof data.byteLength === "number";

function checkLength(column: string, length: number, full: number, isLast: boolean): void {
  if (isLast ? length < 1 || length > full : length !== full) {
    throw damaged(column, `a chunk of ${length} entries`);
  }
}

/** The error for saved columns that can't be what was saved. */
export function damaged(column: string, what: string, cause?: unknown): EngineError {
  return new EngineError("corrupt-read-model", `Saved column ${column} is damaged: ${what}`, { cause });
}
