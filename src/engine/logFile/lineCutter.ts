import type { TextLimits, TextLine } from "./textLine.ts";

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = "\ufeff";

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e5) / 10} MB`;

/** Cuts bytes into lines as they come; a line may span any number of chunks. */
export class LineCutter {
  readonly #limits: TextLimits;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  #open: Uint8Array[] = [];
  #openBytes = 0;
  #total = 0;
  /** Number of the line that is being read. */
  line = 1;
  problem: string | null = null;

  constructor(limits: TextLimits) {
    this.#limits = limits;
  }

  /** The lines that `chunk` completes. */
  push(chunk: Uint8Array): TextLine[] {
    const lines: TextLine[] = [];
    this.#total += chunk.length;
    let start = 0;
    while (this.problem === null) {
      const end = chunk.indexOf(NEWLINE, start);
      this.#keep(chunk.subarray(start, end === -1 ? chunk.length : end));
      if (end === -1) break;
      this.#close(lines);
      start = end + 1;
    }
    if (this.#total > this.#limits.maxTotalBytes) {
      this.problem ??= `The file is larger than ${megabytes(this.#limits.maxTotalBytes)}.`;
    }
    return lines;
  }

  /** The last line, where the file doesn't end with a line end. */
  end(): TextLine[] {
    const lines: TextLine[] = [];
    if (this.problem === null && this.#openBytes > 0) this.#close(lines);
    return lines;
  }

  #keep(piece: Uint8Array): void {
    this.#open.push(piece);
    this.#openBytes += piece.length;
    if (this.#openBytes > this.#limits.maxLineBytes) {
      this.problem = `The line is longer than ${megabytes(this.#limits.maxLineBytes)}.`;
    }
  }

  #close(lines: TextLine[]): void {
    if (this.problem !== null) return;
    try {
      let text = this.#openBytes === 0 ? "" : this.#decoder.decode(joined(this.#open, this.#openBytes));
      if (text.endsWith("\r")) text = text.slice(0, -1);
      if (this.line === 1 && text.startsWith(BYTE_ORDER_MARK)) text = text.slice(1);
      lines.push({ line: this.line, text });
    } catch {
      this.problem = "The line is not text in UTF-8.";
      return;
    }
    this.#open = [];
    this.#openBytes = 0;
    this.line += 1;
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first;
  const all = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.length;
  }
  return all;
}
