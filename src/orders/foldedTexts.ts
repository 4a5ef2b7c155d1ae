/** Characters of a chunk: few enough to be joined again in no time, so many that searching one is one call. */
const CHUNK = 1 << 16;
const END = "\n";

/** Texts one after the other, each with its end, up to and with END, and its owner. */
interface Chunk {
  readonly text: string;
  readonly ends: readonly number[];
  readonly owners: readonly number[];
}

interface Text {
  readonly owner: number;
  readonly text: string;
}

/**
 * Folded texts to be searched for words, each with the number of its owner. They are kept as a few long strings: the
 * platform searches those many times faster than as many short ones, and they take a fraction of the room.
 */
export class FoldedTexts {
  #chunks: Chunk[] = [];
  /** What came after the last chunk. */
  #fresh: Text[] = [];
  #freshLength = 0;

  add(owner: number, folded: string): void {
    // A word has no white space in it, so that one is as good as the other.
    const text = folded.replaceAll(END, " ");
    this.#fresh.push({ owner, text });
    this.#freshLength += text.length;
    if (this.#freshLength >= CHUNK) this.#close();
  }

  /** Owners of a text with the folded word in it. */
  ownersOf(word: string): ReadonlySet<number> {
    const found = new Set<number>();
    this.forEachOwner(word, (owner) => found.add(owner));
    return found;
  }

  /** Calls back with the owner of each text that has the folded word in it. */
  forEachOwner(word: string, visit: (owner: number) => void): void {
    this.#close();
    for (const chunk of this.#chunks) search(chunk, word, visit);
  }

  /** Lets go of all texts of these owners. */
  drop(owners: ReadonlySet<number>): void {
    this.#close();
    this.#chunks = this.#chunks.map((chunk) =>
      chunk.owners.some((owner) => owners.has(owner))
        ? chunkOf(textsOf(chunk).filter(({ owner }) => !owners.has(owner)))
        : chunk,
    );
  }

  #close(): void {
    if (this.#fresh.length === 0) return;
    const last = this.#chunks.at(-1);
    const isShort = last !== undefined && last.text.length < CHUNK / 2;
    const before = isShort ? textsOf(last) : [];
    if (isShort) this.#chunks.pop();
    this.#chunks.push(chunkOf([...before, ...this.#fresh]));
    this.#fresh = [];
    this.#freshLength = 0;
  }
}

function chunkOf(texts: readonly Text[]): Chunk {
  let end = 0;
  return {
    text: texts.map(({ text }) => text + END).join(""),
    ends: texts.map(({ text }) => (end += text.length + END.length)),
    owners: texts.map(({ owner }) => owner),
  };
}

const textsOf = ({ text, owners }: Chunk): readonly Text[] => {
  const texts = text.split(END);
  return owners.map((owner, place) => ({ owner, text: texts[place] ?? "" }));
};

function search({ text, ends, owners }: Chunk, word: string, visit: (owner: number) => void): void {
  let place = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, ends[place])) {
    while ((ends[place] ?? text.length) <= at) place++;
    const owner = owners[place];
    if (owner === undefined) return;
    visit(owner);
  }
}
