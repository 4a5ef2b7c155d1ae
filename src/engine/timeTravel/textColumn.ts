import type { TextColumn } from "./columnSet.ts";
import { grownLength } from "./numberColumn.ts";
import { FRAME, packNumbers, unpackNumbers } from "./packedNumbers.ts";
import { decodeText, type EncodedText, encodeText, UUID_BYTES } from "./textBytes.ts";
import { TextPlaces } from "./textPlaces.ts";

/** Bytes of a piece before its marks: their count, and how many bytes they take. */
const PIECE_HEAD = 2 * Uint32Array.BYTES_PER_ELEMENT;

/** A text's end in the bytes and, as the lowest bit, whether it is a UUID. */
const endOf = (mark: number): number => mark >>> 1;
const isUuidMark = (mark: number): boolean => (mark & 1) === 1;

/**
 * A text column in one buffer of bytes, with a lookup by text that is built when it is first asked for. Hundreds of
 * thousands of ids as strings would take several times the room, and as long to read back.
 */
export class GrowableTexts implements TextColumn {
  #bytes: Uint8Array = new Uint8Array(0);
  #marks: Uint32Array = new Uint32Array(0);
  #length = 0;
  #places: TextPlaces | undefined;

  /**
   * The column whose pieces these are, each as `piece` gave it.
   * @throws RangeError for a piece that can't be one.
   */
  static restore(pieces: readonly ArrayBuffer[]): GrowableTexts {
    const column = new GrowableTexts();
    const parts = pieces.map(partsOf);
    column.#reserve(
      parts.reduce((sum, { marks }) => sum + marks.length, 0),
      parts.reduce((sum, { bytes }) => sum + bytes.length, 0),
    );
    for (const part of parts) column.#append(part);
    return column;
  }

  get length(): number {
    return this.#length;
  }

  code(text: string): number {
    const encoded = encodeText(text);
    const known = this.#lookup().find(encoded);
    if (known !== undefined) return known;
    const code = this.#length;
    this.#push(encoded);
    this.#lookup().add(code);
    return code;
  }

  find(text: string): number | undefined {
    return this.#lookup().find(encodeText(text));
  }

  /** Adds a text without looking whether it is there: cheaper, but equal ones then take room each. */
  push(text: string): number {
    const code = this.#length;
    this.#push(encodeText(text));
    this.#places?.add(code);
    return code;
  }

  /** Overwrites a text with zeros of the same length, so that nothing of it is left. Its code stays taken. */
  blank(code: number): void {
    this.#bytes.fill(0, this.#start(code), endOf(this.#marks[code] ?? 0));
  }

  /** @throws RangeError outside the column. */
  at(code: number): string {
    const mark = code < this.#length ? this.#marks[code] : undefined;
    if (mark === undefined) throw new RangeError(`No text ${code} in a column of ${this.#length}`);
    return decodeText(this.#bytes, this.#start(code), endOf(mark), isUuidMark(mark));
  }

  /**
   * The texts with codes from `start` up to, not including, `end`, to be restored: their count, the bytes that their
   * packed marks take, the marks, the texts' own bytes.
   */
  piece(start: number, end: number): ArrayBuffer {
    const from = this.#start(start);
    const bytes = this.#bytes.subarray(from, this.#start(end));
    const marks = this.#marks.subarray(start, end).map((mark) => mark - 2 * from);
    const packed = packNumbers(marks);
    const piece = new Uint8Array(PIECE_HEAD + packed.length + bytes.length);
    piece.set(new Uint8Array(Uint32Array.of(marks.length, packed.length).buffer));
    piece.set(packed, PIECE_HEAD);
    piece.set(bytes, PIECE_HEAD + packed.length);
    return piece.buffer;
  }

  /** A column of its own with the first `length` texts. */
  cutTo(length: number): GrowableTexts {
    return GrowableTexts.restore([this.piece(0, Math.min(length, this.#length))]);
  }

  /** Bytes held. */
  size(): number {
    return this.#bytes.length + this.#marks.byteLength + (this.#places?.size() ?? 0);
  }

  #start(code: number): number {
    return code === 0 ? 0 : endOf(this.#marks[code - 1] ?? 0);
  }

  #push(encoded: EncodedText): void {
    const { bytes, length, isUuid } = encoded;
    const start = this.#start(this.#length);
    this.#reserve(1, length);
    this.#bytes.set(bytes.subarray(0, length), start);
    this.#marks[this.#length] = 2 * (start + length) + (isUuid ? 1 : 0);
    encoded.guess = this.#length;
    encoded.absentFrom = null;
    this.#length += 1;
  }

  /** Puts a piece into the room that is there for it. */
  #append({ marks, bytes }: PieceParts): void {
    const [own, start, length] = [this.#marks, this.#start(this.#length), this.#length];
    let before = 0;
    for (let place = 0; place < marks.length; place++) {
      const mark = marks[place] ?? 0;
      const end = endOf(mark);
      if (end < before || (isUuidMark(mark) && end - before !== UUID_BYTES)) throw misfit();
      own[length + place] = mark + 2 * start;
      before = end;
    }
    if (before !== bytes.length) throw misfit();
    this.#bytes.set(bytes, start);
    this.#length += marks.length;
  }

  #reserve(texts: number, bytes: number): void {
    const [length, used] = [this.#length, this.#start(this.#length)];
    if (length + texts > this.#marks.length) {
      const grown = new Uint32Array(grownLength(length, length + texts));
      grown.set(this.#marks);
      this.#marks = grown;
    }
    if (used + bytes > this.#bytes.length) {
      const grown = new Uint8Array(grownLength(used, used + bytes));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
  }

  #lookup(): TextPlaces {
    // Restoring a large column is quicker without it, and not every column is searched.
    this.#places ??= new TextPlaces(this.#length, {
      bytes: () => this.#bytes,
      start: (code) => this.#start(code),
      mark: (code) => this.#marks[code] ?? 0,
    });
    return this.#places;
  }
}

/** A piece's marks and the bytes that they are about. */
interface PieceParts {
  readonly marks: Uint32Array;
  readonly bytes: Uint8Array;
}

function partsOf(piece: ArrayBuffer): PieceParts {
  if (piece.byteLength < PIECE_HEAD) throw new RangeError("A piece is shorter than its head");
  const [count = 0, packed = 0] = new Uint32Array(piece, 0, 2);
  const texts = PIECE_HEAD + packed;
  // No damage must ask for more room than so many bytes can be about.
  if (texts > piece.byteLength || count > packed * FRAME)
    throw new RangeError("A piece is shorter than its marks");
  const marks = new Uint32Array(count);
  unpackNumbers(piece, PIECE_HEAD, marks, texts);
  return { marks, bytes: new Uint8Array(piece, texts) };
}

/** Marks go up to the end of a piece's bytes, and leave a UUID the room that it takes. */
const misfit = (): RangeError => new RangeError("Marks of a piece don't fit its bytes");
