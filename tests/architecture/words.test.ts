import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const UI = resolve(import.meta.dirname, "../../src/ui");

/** Attributes whose strings people read or hear. */
const SPOKEN =
  /\b(label|title|subtitle|placeholder|aria-label|aria-description|description|intro|alt|hint|reason)=(?:"([^"]*)"|\{"([^"]*)"\}|\{`([^`]*)`\})/g;
/** Messages on the screen. */
const TOASTED = /\btoast\(\s*(?:"([^"]*)"|`([^`]*)`)/g;

/** Whether a string has words of its own, beside the values that it is put together from. */
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/\$\{[^}]*\}/g, ""));

const sources = readdirSync(UI, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, source: readFileSync(join(UI, path), "utf8") }));

describe("the words of the interface", () => {
  // What stands between the tags is Biome's to find: noJsxLiterals.
  it("stand in one file per screen, ready to be translated", () => {
    const elsewhere = sources
      .filter(({ path }) => !path.endsWith("Text.ts"))
      .flatMap(({ path, source }) =>
        [...source.matchAll(SPOKEN), ...source.matchAll(TOASTED)]
          .filter((match) => hasWords(match.slice(1).filter(Boolean).at(-1) ?? ""))
          .map(([whole]) => `${path}: ${whole}`),
      );
    expect(elsewhere).toEqual([]);
  });
});
