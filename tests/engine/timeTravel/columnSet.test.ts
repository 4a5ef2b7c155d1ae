import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EngineError } from "../../../src/engine/engineError.ts";
import { NUMBERS_PER_CHUNK, TEXTS_PER_CHUNK } from "../../../src/engine/timeTravel/columnChunks.ts";
import type { ColumnChunk, ColumnSet } from "../../../src/engine/timeTravel/columnSet.ts";
import { createColumnSet } from "../../../src/engine/timeTravel/createColumnSet.ts";
import { inOrder, laidOver, restoredColumns } from "../../support/savedChunks.ts";

const filled = (numbers: number, texts: number): ColumnSet => {
  const columns = createColumnSet();
  for (let index = 0; index < numbers; index++) {
    columns.numbers("amounts", "f64").push(index / 4);
    columns.numbers("rows", "u32").push(index);
  }
  for (let index = 0; index < texts; index++) {
    columns.texts("ids").code(`id-${index}`);
  }
  return columns;
};

const content = (columns: ColumnSet) => ({
  amounts: [...columns.numbers("amounts", "f64").values()].slice(0, columns.numbers("amounts", "f64").length),
  rows: [...columns.numbers("rows", "u32").values()].slice(0, columns.numbers("rows", "u32").length),
  ids: Array.from({ length: columns.texts("ids").length }, (_, code) => columns.texts("ids").at(code)),
});

const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    return error instanceof EngineError ? error.code : String(error);
  }
  return undefined;
};

describe("PR3 columns round-trip through chunks", () => {
  for (const [numbers, texts] of [
    [0, 0],
    [1, 1],
    [NUMBERS_PER_CHUNK - 1, TEXTS_PER_CHUNK - 1],
    [NUMBERS_PER_CHUNK, TEXTS_PER_CHUNK],
    [NUMBERS_PER_CHUNK + 1, TEXTS_PER_CHUNK + 1],
    [NUMBERS_PER_CHUNK * 2 + 7, TEXTS_PER_CHUNK * 3],
    [NUMBERS_PER_CHUNK * 25 + 7, TEXTS_PER_CHUNK * 5],
  ] as const) {
    it(`PR3 ${numbers} numbers and ${texts} texts come back`, () => {
      const columns = filled(numbers, texts);
      const restored = restoredColumns(columns.chunks("all"));
      expect(content(restored)).toEqual(content(columns));
      expect(restored.chunks("changed")).toEqual([]);
    });
  }

  it("PR3 numbers that outgrow their column come back, from chunks that were saved when it was narrower too", () => {
    const columns = createColumnSet();
    const amounts = columns.numbers("amounts", "fit");
    const expected = Array.from({ length: 4 * NUMBERS_PER_CHUNK }, () => 7);
    for (const value of expected) amounts.push(value);
    let saved: readonly ColumnChunk[] = [];
    for (const large of [255, 256, 2 ** 32 - 1, 2 ** 32, -1, 0.5]) {
      for (const value of [...Array.from({ length: NUMBERS_PER_CHUNK / 2 + 3 }, () => 7), large]) {
        amounts.push(value);
        expected.push(value);
      }
      saved = laidOver(saved, columns.chunks("changed"));
      columns.markSaved();
      for (const set of [columns, restoredColumns(saved), columns.cutTo(columns.lengths())]) {
        const { length } = set.numbers("amounts", "fit");
        expect([...set.numbers("amounts", "fit").values()].slice(0, length)).toEqual(expected);
      }
    }
    expect(() => amounts.push(Number.NaN)).toThrow(RangeError);
    expect(amounts.length).toBe(expected.length);
    // Narrow ones that nothing was added to are left as they were.
    expect(saved.some(({ start, end, data }) => data.byteLength < 8 * (end - start))).toBe(true);
  });

  it("PR2 only the chunks at the tail change, and laid over the saved ones they give the new state", () => {
    const columns = filled(2 * NUMBERS_PER_CHUNK + 10, TEXTS_PER_CHUNK + 10);
    const saved = columns.chunks("all");
    columns.markSaved();
    for (let index = 0; index < NUMBERS_PER_CHUNK; index++) {
      columns.numbers("amounts", "f64").push(-index);
    }
    columns.texts("ids").code("one more");
    const changed = columns.chunks("changed");
    expect(changed.map(({ column, start }) => [column, start])).toEqual([
      ["f64:amounts", 2 * NUMBERS_PER_CHUNK],
      ["f64:amounts", 3 * NUMBERS_PER_CHUNK],
      ["text:ids", TEXTS_PER_CHUNK],
    ]);
    expect(content(restoredColumns(laidOver(saved, changed)))).toEqual(content(columns));
  });

  it("PR2 saved in whatever steps, a column is in the few chunks that it would have if it were saved at once", () => {
    const most = 20 * TEXTS_PER_CHUNK;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: Math.floor(most / 3) }), { maxLength: 8 }), (steps) => {
        const columns = createColumnSet();
        let saved: readonly ColumnChunk[] = [];
        for (const step of steps) {
          const texts = columns.texts("ids");
          for (let more = step; more > 0; more--) texts.code(`id-${texts.length}`);
          saved = laidOver(saved, columns.chunks("changed"));
          columns.markSaved();
        }
        expect(inOrder(saved)).toEqual(inOrder(columns.chunks("all")));
        expect(saved.length).toBeLessThanOrEqual(columns.texts("ids").length / (64 * TEXTS_PER_CHUNK) + 7);
      }),
      { seed: 20261125, numRuns: 25 },
    );
  });

  it("PR2 chunks are copies: what is pushed later doesn't change them", () => {
    const columns = filled(3, 3);
    const chunks = columns.chunks("all");
    columns.numbers("amounts", "f64").push(99);
    expect(content(restoredColumns(chunks))).toEqual(content(filled(3, 3)));
  });

  it("PR3 a restored text column finds its texts and goes on counting", () => {
    const restored = restoredColumns(filled(1, 5).chunks("all")).texts("ids");
    expect(restored.find("id-3")).toBe(3);
    expect(restored.find("nobody")).toBeUndefined();
    expect(restored.code("id-3")).toBe(3);
    expect(restored.code("new")).toBe(5);
  });
});

describe("PR2 damaged chunks are never taken for columns", () => {
  const chunks = filled(NUMBERS_PER_CHUNK + 1, TEXTS_PER_CHUNK + 1).chunks("all");
  const replaced = (column: string, change: Partial<ColumnChunk>): ColumnChunk[] =>
    chunks.map((chunk) => (chunk.column === column && chunk.start === 0 ? { ...chunk, ...change } : chunk));

  const alone = (column: string, end: number, data: ArrayBuffer): ColumnChunk[] => [
    { column, start: 0, end, data },
  ];

  const cases: Record<string, readonly ColumnChunk[]> = {
    "a chunk is missing": chunks.filter(({ column, start }) => column !== "u32:rows" || start !== 0),
    "a chunk is there twice": [...chunks, ...chunks],
    "a chunk in the middle is short": replaced("f64:amounts", { data: new ArrayBuffer(8) }),
    "a chunk is empty": alone("u8:flags", 0, new ArrayBuffer(0)),
    "a buffer has half a number": alone("u32:rows", 1, new ArrayBuffer(6)),
    "a chunk is longer than it says": alone("u8:flags", 3, new ArrayBuffer(4)),
    "numbers are text": replaced("u32:rows", { data: "[]" as unknown as ArrayBuffer }),
    "texts are text": replaced("text:ids", { data: '["a"]' as unknown as ArrayBuffer }),
    "texts have no marks": alone("text:ids", 5, Uint32Array.of(5).buffer),
    "texts are shorter than their marks": alone("text:ids", 1, Uint32Array.of(1, 200).buffer),
    "a text ends before it begins": alone("text:ids", 2, Uint32Array.of(2, 8, 2, 0).buffer),
    "an id has too few bytes": alone("text:ids", 1, Uint32Array.of(1, 9, 0).buffer),
    "numbers of no known kind": alone("fit:n", 1, new Uint8Array(16).fill(9).buffer),
    "numbers without their kind": alone("fit:n", 1, new ArrayBuffer(4)),
    "a kind without numbers": alone("fit:n", 1, new ArrayBuffer(8)),
    "the kind is unknown": alone("u16:rows", 4, new ArrayBuffer(8)),
    "two kinds have one name": [...chunks, { column: "u8:rows", start: 0, end: 8, data: new ArrayBuffer(8) }],
  };
  for (const [title, damagedChunks] of Object.entries(cases)) {
    it(`PR2 ${title}`, () => {
      expect(codeOf(() => restoredColumns(damagedChunks))).toBe("corrupt-read-model");
    });
  }
});

describe("PR1 columns refuse what they can't keep", () => {
  it("PR1 a number that the kind can't hold exactly leaves the column as it was", () => {
    for (const [kind, value] of [
      ["u8", 256],
      ["u32", -1],
      ["i32", 0.5],
      ["f64", Number.NaN],
    ] as const) {
      const column = createColumnSet().numbers("n", kind);
      column.push(1);
      expect(() => column.push(value)).toThrow(RangeError);
      expect(column.length).toBe(1);
    }
  });

  it("PR1 a column asked for as another kind is a mistake", () => {
    const columns = createColumnSet();
    columns.numbers("a", "u8");
    columns.texts("b");
    expect(codeOf(() => columns.numbers("a", "f64"))).toBe("invalid-argument");
    expect(codeOf(() => columns.texts("a"))).toBe("invalid-argument");
    expect(codeOf(() => columns.numbers("b", "u8"))).toBe("invalid-argument");
  });

  it("PR1 nothing is read outside a column", () => {
    const columns = filled(1, 1);
    expect(() => columns.numbers("amounts", "f64").at(1)).toThrow(RangeError);
    expect(() => columns.numbers("amounts", "f64").at(-1)).toThrow(RangeError);
    expect(() => columns.texts("ids").at(1)).toThrow(RangeError);
  });
});

describe("PR3 texts are kept as they are", () => {
  const anyText = fc.oneof(
    fc.uuid(),
    fc.uuid().map((id) => id.toUpperCase()),
    fc.string({ unit: "grapheme" }),
    fc.integer().map(String),
    fc.string({ minLength: 60, maxLength: 200 }),
  );

  it("PR3 whatever they look like: each once, found again, and the same after saving and cutting", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 200 }), fc.nat(), (texts, cut) => {
        const columns = createColumnSet();
        const column = columns.texts("ids");
        for (const text of texts) expect(column.at(column.code(text))).toBe(text);
        const each = [...new Set(texts)];
        const restored = restoredColumns(columns.chunks("all")).texts("ids");
        for (const one of [column, restored]) {
          expect(Array.from({ length: one.length }, (_, code) => one.at(code))).toEqual(each);
          expect(each.map((text) => one.find(text))).toEqual(each.map((_, code) => code));
          expect(one.find(`${each.join("")} and none of them`)).toBeUndefined();
        }
        const length = cut % (each.length + 1);
        const before = columns.cutTo(new Map([["ids", length]])).texts("ids");
        expect(before.length).toBe(length);
        expect(each.map((text) => before.find(text))).toEqual(
          each.map((_, code) => (code < length ? code : undefined)),
        );
      }),
      { seed: 20261123, numRuns: 60 },
    );
  });
});
