/** A file that counts how much of it was read last: from what was found so far follows how much there is, about. */
export class MeasuredFile extends Blob {
  readonly #file: Blob;
  #read = 0;

  constructor(file: Blob) {
    super([file]);
    this.#file = file;
  }

  override stream(): ReturnType<Blob["stream"]> {
    this.#read = 0;
    const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        this.#read += chunk.byteLength;
        controller.enqueue(chunk);
      },
    });
    return this.#file.stream().pipeThrough(counting);
  }

  /** The part of it that was read, from 0 to 1. */
  get part(): number {
    return this.#read / this.size;
  }

  /** How many there are in all, about, if so many were found in what was read; null before anything was read. */
  estimate(found: number): number | null {
    return this.#read === 0 ? null : Math.round((found * this.size) / this.#read);
  }
}
