import { yieldNow } from "./yieldNow.ts";

/**
 * Bytes handed over at a time. What a browser hands over at once, 2 MB, keeps the worker busy for 150 ms, in which the
 * database waits for it, and so does whoever asks a question.
 */
const AT_ONCE = 256 * 1024;

/**
 * A file that is read in pieces, between which the worker takes what waits for it, and that counts how much of it was
 * read last: from what was found so far follows how much there is, about.
 */
export class MeasuredFile extends Blob {
  readonly #file: Blob;
  /** The bytes that the last reading had; one that was given up counts no more. */
  #read = { bytes: 0 };

  constructor(file: Blob) {
    super([file]);
    this.#file = file;
  }

  override stream(): ReturnType<Blob["stream"]> {
    const read = { bytes: 0 };
    this.#read = read;
    const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: async (chunk, controller) => {
        for (let start = 0; start < chunk.byteLength; start += AT_ONCE) {
          await yieldNow();
          const piece = chunk.subarray(start, start + AT_ONCE);
          read.bytes += piece.byteLength;
          controller.enqueue(piece);
        }
      },
    });
    return this.#file.stream().pipeThrough(counting);
  }

  /** The part of it that was read, from 0 to 1. */
  get part(): number {
    return this.#read.bytes / this.size;
  }

  /** How many there are in all, about, if so many were found in what was read; null before anything was read. */
  estimate(found: number): number | null {
    return this.#read.bytes === 0 ? null : Math.round((found * this.size) / this.#read.bytes);
  }
}
