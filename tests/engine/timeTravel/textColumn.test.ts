import { describe, expect, it } from "vitest";
import { GrowableTexts } from "../../../src/engine/timeTravel/textColumn.ts";

const UUID = "018cce4f-b760-759a-a901-96e34e0380d4";

const columnOf = (...texts: readonly string[]): GrowableTexts => {
  const column = new GrowableTexts();
  for (const text of texts) column.push(text);
  return column;
};

describe("texts that are pushed", () => {
  it("take a code each, also where they are equal; the first of them is found", () => {
    const column = columnOf("a", UUID, "a", "");
    expect([0, 1, 2, 3].map((code) => column.at(code))).toEqual(["a", UUID, "a", ""]);
    expect([column.find("a"), column.find(UUID), column.find("")]).toEqual([0, 1, 3]);
    expect(column.push("b")).toBe(4);
    expect(column.find("b")).toBe(4);
  });
});

describe("PD2 a text that is blanked", () => {
  it.each(["Änne Öst", UUID])("PD2 leaves zeros, its code and all others: %s", (text) => {
    const column = columnOf("before", text, "after");
    expect(column.find(text)).toBe(1);
    column.blank(1);
    expect(column.find(text)).toBeUndefined();
    expect([column.length, column.at(0), column.at(2)]).toEqual([3, "before", "after"]);
    const [least, saved] = [new Uint8Array(columnOf("").piece(0, 1)), new Uint8Array(column.piece(1, 2))];
    const bytes = saved.subarray(least.length);
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    expect(column.code(text)).toBe(3);
  });
});

it("a text that was looked for in vain is found once it is pushed", () => {
  const texts = new GrowableTexts();
  texts.push("before");
  expect(texts.find("later")).toBeUndefined();
  expect(texts.find("later")).toBeUndefined();
  const code = texts.push("later");
  expect(texts.find("later")).toBe(code);
  expect(texts.code("later")).toBe(code);
});
