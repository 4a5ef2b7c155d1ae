/**
 * Texts of a file's cells, each kept once and in memory of its own: a cell is a slice of the piece of the file
 * that it was cut from, and would keep all of it in memory.
 */
export class SharedTexts {
  readonly #texts = new Map<string, string>();

  of(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    // The way through JSON is one that copies in every engine.
    const own: string = JSON.parse(JSON.stringify(text));
    this.#texts.set(own, own);
    return own;
  }
}
