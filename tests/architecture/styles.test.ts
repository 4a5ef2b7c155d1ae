import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const UI = resolve(import.meta.dirname, "../../src/ui");

/** Drawings along time, which runs from left to right in every script: their frames say `dir="ltr"`. */
const ALONG_TIME = /(overview|windowLanes|markers|TrendChart)\.module\.css$/;

const PHYSICAL =
  /(?<![-\w.])(left|right|(margin|padding|border)-(left|right)(-\w+)?)\s*:|text-align:\s*(left|right)|float:\s*(left|right)/;
/** A shorthand of four values names right before left. */
const FOUR_VALUES = /(?<![-\w])(inset|margin|padding):\s*([^;{}]+);/g;

const sheets = readdirSync(UI, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".css") && !ALONG_TIME.test(path))
  .map((path) => ({ path, source: readFileSync(join(UI, path), "utf8").replace(/\/\*[\s\S]*?\*\//g, "") }));

/** The values of a shorthand; what stands in parentheses is one. */
const valuesOf = (shorthand: string): readonly string[] =>
  shorthand.match(/[\w-]+\((?:[^()]|\([^()]*\))*\)|[^\s]+/g) ?? [];

const isLopsided = (shorthand: string): boolean => {
  const values = valuesOf(shorthand);
  return values.length === 4 && values[1] !== values[3];
};

describe("styles", () => {
  it("speak of start and end, so that a script written from the right turns the whole screen", () => {
    expect(sheets.filter(({ source }) => PHYSICAL.test(source)).map(({ path }) => path)).toEqual([]);
    const lopsided = sheets.flatMap(({ path, source }) =>
      [...source.matchAll(FOUR_VALUES)]
        .filter(([, , shorthand = ""]) => isLopsided(shorthand))
        .map(([whole]) => `${path}: ${whole}`),
    );
    expect(lopsided).toEqual([]);
  });
});
