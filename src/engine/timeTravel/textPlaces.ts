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

/**
 * Finds texts by their bytes: a table of hashes and codes, each pair at the first free slot from its hash on. With
 * the hash beside the code, other texts are passed over without a look at their bytes, which lie far away.
 */
export class TextPlaces {
  readonly #texts: LaidTexts;
  /** For each slot a hash, and a code with 1 added; 0: free. At least half of them are. */
  #slots: Uint32Array;
  #mask: number;
  #count = 0;

  /** A lookup of the first `length` texts. */
  constructor(length: number, texts: LaidTexts) {
    this.#texts = texts;
    const slots = slotsFor(length);
    this.#slots = new Uint32Array(2 * slots);
    this.#mask = slots - 1;
    for (let code = 0; code < length; code++) this.add(code);
  }

  /** The text's code; undefined for one that isn't in it. */
  find(text: EncodedText): number | undefined {
    // Most often the guess is right, and its bytes lie near those of the text before.
    if (text.guess < this.#count && this.#is(text.guess, text)) return text.guess;
    // Whoever adds a text has mostly made sure before that it isn't there.
    if (text.absentFrom === this) return undefined;
    const found = this.#search(text);
    if (found === undefined) text.absentFrom = this;
    else text.guess = found;
    return found;
  }

  #search(text: EncodedText): number | undefined {
    const hash = hashOf(text.bytes, 0, text.length);
    const slots = this.#slots;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const found = slots[2 * slot + 1] ?? 0;
      if (found === 0) return undefined;
      if (slots[2 * slot] === hash && this.#is(found - 1, text)) return found - 1;
    }
  }

  /** Adds the text with a code, which isn't in it. */
  add(code: number): void {
    this.#count += 1;
    if (2 * this.#count > this.#mask + 1) this.#grow();
    const end = this.#texts.mark(code) >>> 1;
    this.#put(hashOf(this.#texts.bytes(), this.#texts.start(code), end), code + 1);
  }

  /** Bytes held. */
  size(): number {
    return this.#slots.byteLength;
  }

  #grow(): void {
    const before = this.#slots;
    const slots = slotsFor(this.#count);
    this.#slots = new Uint32Array(2 * slots);
    this.#mask = slots - 1;
    for (let slot = 0; slot < before.length; slot += 2) {
      const entry = before[slot + 1] ?? 0;
      if (entry !== 0) this.#put(before[slot] ?? 0, entry);
    }
  }

  #put(hash: number, entry: number): void {
    const slots = this.#slots;
    let slot = hash & this.#mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = entry;
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
