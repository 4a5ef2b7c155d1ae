import type { CsvEncoding } from "./dialect.ts";

const BYTE_ORDER_MARKS: readonly (readonly [CsvEncoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Bytes in which the zeros of UTF-16 are looked for; even, so that pairs stay pairs. */
const SAMPLE_BYTES = 65_536;
/** Text of a European language in UTF-16 has a zero in nearly every pair; more of one side than this decides. */
const ZEROS_OF_UTF16 = 0.3;

/**
 * Recognises a file's encoding from all of its bytes, as they come. A byte order mark decides; else the zeros
 * between the letters of UTF-16; else whether the whole file is valid UTF-8. What is neither is windows-1252,
 * in which every byte is a letter.
 */
export class EncodingRecognizer {
  readonly #utf8 = new TextDecoder("utf-8", { fatal: true });
  #isUtf8 = true;
  #sample = new Uint8Array(0);

  push(chunk: Uint8Array): void {
    if (this.#sample.length < SAMPLE_BYTES) {
      this.#sample = joined(this.#sample, chunk.subarray(0, SAMPLE_BYTES - this.#sample.length));
    }
    if (this.#isUtf8) this.#isUtf8 = this.#decodes(chunk, true);
  }

  /** The encoding, once every chunk was pushed. */
  end(): CsvEncoding {
    const sample = this.#sample;
    const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => sample[at] === byte));
    if (marked !== undefined) return marked[0];
    return (
      utf16Of(sample) ?? (this.#isUtf8 && this.#decodes(new Uint8Array(0), false) ? "utf-8" : "windows-1252")
    );
  }

  #decodes(chunk: Uint8Array, stream: boolean): boolean {
    try {
      this.#utf8.decode(chunk, { stream });
      return true;
    } catch {
      return false;
    }
  }
}

function utf16Of(sample: Uint8Array): CsvEncoding | null {
  const pairs = Math.floor(sample.length / 2);
  let first = 0;
  let second = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (sample[at] === 0) first += 1;
    if (sample[at + 1] === 0) second += 1;
  }
  if (second - first > pairs * ZEROS_OF_UTF16) return "utf-16le";
  return first - second > pairs * ZEROS_OF_UTF16 ? "utf-16be" : null;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}
