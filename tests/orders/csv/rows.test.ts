import { describe, expect, it } from "vitest";
import type { CsvDialect } from "../../../src/orders/csv/dialect.ts";
import { CSV_LIMITS, type CsvLimits } from "../../../src/orders/csv/limits.ts";
import { type CsvPart, readRows } from "../../../src/orders/csv/readRows.ts";
import { RowCutter } from "../../../src/orders/csv/rowCutter.ts";
import { csvFile, encoded } from "../../support/csvFiles.ts";

const PLAIN: CsvDialect = { encoding: "utf-8", separator: ",", hasQuotes: true, hasHeader: true };

async function partsOf(file: Blob, dialect: Partial<CsvDialect> = {}, limits: Partial<CsvLimits> = {}) {
  const parts: CsvPart[] = [];
  for await (const part of readRows(file, { ...PLAIN, ...dialect }, { ...CSV_LIMITS, ...limits }))
    parts.push(part);
  return {
    rows: parts.flatMap((part) => (part.kind === "rows" ? part.rows : [])),
    problem: parts.find((part) => part.kind === "problem") ?? null,
  };
}

/** A file whose text comes in pieces of one length. */
function cutIn(text: string, length: number, dialect: Partial<CsvDialect> = {}) {
  const cutter = new RowCutter({ ...PLAIN, ...dialect }, CSV_LIMITS);
  const rows = [];
  for (let at = 0; at < text.length; at += length) rows.push(...cutter.push(text.slice(at, at + length)));
  return { rows: [...rows, ...cutter.end()], problem: cutter.problem, line: cutter.line };
}

describe("rows", () => {
  const text = 'no,name\n1,"Mug, ""blue"""\n\n2,"two\nlines"\n3,last';
  const rows = [
    { line: 1, cells: ["no", "name"], isMisquoted: false },
    { line: 2, cells: ["1", 'Mug, "blue"'], isMisquoted: false },
    { line: 4, cells: ["2", "two\nlines"], isMisquoted: false },
    { line: 6, cells: ["3", "last"], isMisquoted: false },
  ];

  it("keep the line on which they begin, in pieces of any length", () => {
    for (let length = 1; length <= text.length; length++) {
      expect(cutIn(text, length)).toMatchObject({ rows, problem: null });
    }
  });

  it.each(["\n", "\r\n", "\r"])("end with %j", async (end) => {
    const { rows: read } = await partsOf(new Blob([text.replaceAll("\n", end)]));
    expect(read).toEqual(rows);
  });

  it.each(["utf-16le", "utf-16be"] as const)(
    "are read from %s, and the mark before them is no letter",
    async (encoding) => {
      const { rows: read } = await partsOf(new Blob([encoded(text, encoding, true)]), { encoding });
      expect(read).toEqual(rows);
    },
  );

  it("begin after a line that only tells the separator", async () => {
    const { rows: read } = await partsOf(csvFile("sep=;", "a;b", "1;2"), { separator: ";" });
    expect(read.map(({ line, cells }) => [line, cells])).toEqual([
      [2, ["a", "b"]],
      [3, ["1", "2"]],
    ]);
  });
});

describe("wrong quotation marks", () => {
  it("within one line make that row unreadable", () => {
    const { rows, problem } = cutIn('1,"Best" mug"\n2,Cup\n', 5);
    expect(rows.map(({ isMisquoted }) => isMisquoted)).toEqual([true, false]);
    expect(problem).toBeNull();
  });

  it.each([
    ["that run lines together", '1,Mug\n2,"Best" mug\n3,"Cup"\n4,Jug\n'],
    ["that are never closed", '1,Mug\n2,"Best mug\n3,Cup\n4,Jug\n'],
  ])("%s stop the file at the line where they open", async (_, text) => {
    const { rows, problem } = await partsOf(new Blob([text]));
    expect(rows.map(({ line }) => line)).toEqual([1]);
    expect(problem).toMatchObject({
      line: 2,
      reason: expect.stringContaining("quotation mark opens in this line"),
    });
  });

  it("are letters if a person says so", async () => {
    const { rows, problem } = await partsOf(csvFile('1,"Best" mug', '2,Nail 5"'), { hasQuotes: false });
    expect(rows.map(({ cells }) => cells[1])).toEqual(['"Best" mug', 'Nail 5"']);
    expect(problem).toBeNull();
  });
});

describe("limits", () => {
  it("a line without end is given up at its number", async () => {
    const file = new Blob(["a,b\n", "x".repeat(2_000_000)]);
    const { problem } = await partsOf(file);
    expect(problem).toMatchObject({ line: 2, reason: "The line is longer than 250,000 characters." });
  });

  it("a quotation mark that is never closed in a large file is given up at its line", async () => {
    const file = new Blob(['a,b\n1,"never closed\n', "1,2\n".repeat(500_000)]);
    const { rows, problem } = await partsOf(file);
    expect(rows).toHaveLength(1);
    expect(problem).toMatchObject({ line: 2, reason: expect.stringContaining("isn't closed") });
  });

  it("more bytes or rows than a shop's history has are refused, with what to do", async () => {
    expect(await partsOf(csvFile("a,b", "1,2"), {}, { maxBytes: 5 })).toMatchObject({
      rows: [],
      problem: { reason: expect.stringMatching(/^The file is larger than .*Split it/) },
    });
    expect(await partsOf(csvFile("a,b", "1,2", "3,4"), {}, { maxRows: 2 })).toMatchObject({
      problem: { reason: expect.stringMatching(/^The file has more than 2 rows. Split it/) },
    });
  });

  it("a file that can't be read is a problem, no exception", async () => {
    class Unreadable extends Blob {
      override stream(): never {
        throw new DOMException("it was moved", "NotReadableError");
      }
    }
    const { problem } = await partsOf(new Unreadable(["a,b"]));
    expect(problem).toMatchObject({ line: 1, reason: "The file can't be read: it was moved." });
  });
});
