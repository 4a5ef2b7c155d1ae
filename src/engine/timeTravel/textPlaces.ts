import type { EncodedText } from "./textBytes.ts";

/** Where the texts lie that a lookup finds. */
export interface LaidTexts {
  bytes(): Uint8Array;
  /** Where a text's bytes begin. */
  start(code: number): number;
  /** Twice where they end, and 1 more for a UUID. */
  mark(code: number): number;
}

const INITIAL_SLOTS = 32;
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = FNV_START;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Finds texts by their bytes: a table of codes, each at the first free slot from its hash on. */
export class TextPlaces {
  readonly #texts: LaidTexts;
  /** A code with 1 added; 0: free. At least half of them are. */
  #slots: Uint32Array;
  #count = 0;

  /** A lookup of the first `length` texts. */
  constructor(length: number, texts: LaidTexts) {
    this.#texts = texts;
    this.#slots = new Uint32Array(slotsFor(length));
    for (let code = 0; code < length; code++) this.#put(code);
    this.#count = length;
  }

  find(text: EncodedText): number | undefined {
    const mask = this.#slots.length - 1;
    let slot = hashOf(text.bytes, 0, text.length) & mask;
    for (let found = this.#slots[slot] ?? 0; found !== 0; found = this.#slots[slot] ?? 0) {
      if (this.#is(found - 1, text)) return found - 1;
      slot = (slot + 1) & mask;
    }
    return undefined;
  }

  /** Adds a text that isn't in it. */
  add(code: number): void {
    this.#count += 1;
    if (2 * this.#count > this.#slots.length) {
      this.#slots = new Uint32Array(slotsFor(this.#count));
      for (let before = 0; before < code; before++) this.#put(before);
    }
    this.#put(code);
  }

  /** Bytes held. */
  size(): number {
    return this.#slots.byteLength;
  }

  #put(code: number): void {
    const mask = this.#slots.length - 1;
    let slot = hashOf(this.#texts.bytes(), this.#texts.start(code), this.#texts.mark(code) >>> 1) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = code + 1;
  }

  #is(code: number, { bytes, length, isUuid }: EncodedText): boolean {
    const start = this.#texts.start(code);
    const mark = this.#texts.mark(code);
    if (mark !== 2 * (start + length) + (isUuid ? 1 : 0)) return false;
    const own = this.#texts.bytes();
    for (let at = 0; at < length; at++) if (own[start + at] !== bytes[at]) return false;
    return true;
  }
}

/** A power of two, at least twice as many. */
const slotsFor = (count: number): number => {
  let slots = INITIAL_SLOTS;
  while (slots < 2 * count) slots *= 2;
  return slots;
};
