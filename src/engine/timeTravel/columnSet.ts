/** A piece of a saved column: its entries from `start` up to, not including, `end`. */
export interface ColumnChunk {
  readonly column: string;
  readonly start: number;
  readonly end: number;
  readonly data: ArrayBuffer;
}

/** How numbers are held; "fit": as the narrowest of u8, u32 and f64 that holds all of a column exactly. */
export type NumberKind = "u8" | "u32" | "i32" | "f64" | "fit";

/** Append-only numbers. Entries never change once pushed, so only the last chunks are ever saved anew. */
export interface NumberColumn {
  readonly length: number;
  push(value: number): void;
  /** @throws RangeError outside the column. */
  at(index: number): number;
  /** The numbers themselves, valid until the next `push`; only the first `length` count. */
  values(): Uint8Array | Uint32Array | Int32Array | Float64Array;
}

/** Append-only texts, each kept once: a text's code is its place. */
export interface TextColumn {
  readonly length: number;
  /** The code of `text`, adding it if it is new. */
  code(text: string): number;
  find(text: string): number | undefined;
  at(code: number): string;
}

/** How long each column of a set was at a moment. */
export type ColumnLengths = ReadonlyMap<string, number>;

/** One projection's columns by name: made on first use, or restored from saved chunks. */
export interface ColumnSet {
  numbers(name: string, kind: NumberKind): NumberColumn;
  texts(name: string): TextColumn;
  /**
   * What changed since the last `markSaved`, or everything. A chunk takes the place of all saved ones that begin
   * within it.
   */
  chunks(scope: "changed" | "all"): ColumnChunk[];
  markSaved(): void;
  lengths(): ColumnLengths;
  /** A set of its own with the columns as they were at `lengths`: what was pushed since is left out. */
  cutTo(lengths: ColumnLengths): ColumnSet;
  /** Bytes held, roughly. */
  size(): number;
}
