import { describe, expect, it } from "vitest";
import { FoldedTexts } from "../../src/orders/foldedTexts.ts";
import { seededRandom } from "../support/seededRandom.ts";

const SYLLABLES = ["an", "ne", "bo", "ost", "li", "mü", "日本"];

describe("folded texts", () => {
  it("are found by a part of them, never across two of them", () => {
    const texts = new FoldedTexts();
    texts.add(7, "ann berg");
    texts.add(3, "bo\nann");
    texts.add(7, "");
    expect(texts.ownersOf("ann")).toEqual(new Set([7, 3]));
    expect(texts.ownersOf("bergbo").size + texts.ownersOf("bob").size).toBe(0);
    texts.add(5, "hann");
    expect(texts.ownersOf("ann")).toEqual(new Set([7, 3, 5]));
  });

  it.each([1, 2, 3])(
    "PD2 find what is there and nothing that was dropped, over many chunks, seed %i",
    (seed) => {
      const random = seededRandom(seed);
      const texts = new FoldedTexts();
      const kept: { owner: number; text: string }[] = [];
      const findAll = () => {
        for (const word of [...SYLLABLES, "anne", "ostbo", "nowhere"]) {
          const owners = kept.filter(({ text }) => text.includes(word)).map(({ owner }) => owner);
          expect(texts.ownersOf(word)).toEqual(new Set(owners));
        }
      };
      for (let round = 0; round < 6; round++) {
        for (let count = random.whole(1, 4_000); count > 0; count--) {
          const owner = random.whole(0, 300);
          const text = Array.from({ length: random.whole(0, 12) }, () => random.pick(SYLLABLES)).join("");
          texts.add(owner, text);
          kept.push({ owner, text });
        }
        findAll();
        const dropped = new Set([random.whole(0, 300), random.whole(0, 300)]);
        texts.drop(dropped);
        kept.splice(0, kept.length, ...kept.filter(({ owner }) => !dropped.has(owner)));
        findAll();
      }
    },
  );
});
