import type { TextColumn } from "./columnSet.ts";

/** Rough bytes of a text beside its characters: the string's header, its place, its entry in the lookup. */
const TEXT_OVERHEAD = 56;

/** A text column in an array, with a lookup by text that is built when it is first asked for. */
export class GrowableTexts implements TextColumn {
  readonly #texts: string[];
  #codes: Map<string, number> | undefined;
  #characters: number;

  /** Takes `texts` over as the column's content. */
  constructor(texts: string[] = []) {
    this.#texts = texts;
    this.#characters = texts.reduce((sum, text) => sum + text.length, 0);
  }

  get length(): number {
    return this.#texts.length;
  }

  code(text: string): number {
    const codes = this.#lookup();
    const known = codes.get(text);
    if (known !== undefined) {
      return known;
    }
    const code = this.#texts.length;
    this.#texts.push(text);
    this.#characters += text.length;
    codes.set(text, code);
    return code;
  }

  find(text: string): number | undefined {
    return this.#lookup().get(text);
  }

  /** @throws RangeError outside the column. */
  at(code: number): string {
    const text = this.#texts[code];
    if (text === undefined) {
      throw new RangeError(`No text ${code} in a column of ${this.#texts.length}`);
    }
    return text;
  }

  /** The texts with codes from `start` up to, not including, `end`. */
  slice(start: number, end: number): string[] {
    return this.#texts.slice(start, end);
  }

  /** A column of its own with the first `length` texts. */
  cutTo(length: number): GrowableTexts {
    return new GrowableTexts(this.#texts.slice(0, length));
  }

  /** Bytes held, roughly. */
  size(): number {
    return this.#characters + this.#texts.length * TEXT_OVERHEAD;
  }

  #lookup(): Map<string, number> {
    // Restoring a large column is quicker without it, and not every column is searched.
    this.#codes ??= new Map(this.#texts.map((text, code) => [text, code]));
    return this.#codes;
  }
}
