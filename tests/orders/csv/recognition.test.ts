import { describe, expect, it } from "vitest";
import type { CsvEncoding } from "../../../src/orders/csv/dialect.ts";
import { EncodingRecognizer } from "../../../src/orders/csv/encoding.ts";
import { looksLikeHeader } from "../../../src/orders/csv/header.ts";
import { inspectCsv } from "../../../src/orders/csv/inspectCsv.ts";
import { recognizeSeparator } from "../../../src/orders/csv/separator.ts";
import { csvFile, encoded } from "../../support/csvFiles.ts";

const ORDERS = "Nr;Käufer\n1;Zoë Müller\n2;Łukasz\n".replace("Ł", "L");

function encodingOf(bytes: Uint8Array, chunkSize = bytes.length): CsvEncoding {
  const recognizer = new EncodingRecognizer();
  for (let at = 0; at < bytes.length; at += chunkSize) recognizer.push(bytes.subarray(at, at + chunkSize));
  return recognizer.end();
}

describe("the encoding", () => {
  it.each([
    ["utf-8", false],
    ["utf-8", true],
    ["utf-16le", false],
    ["utf-16le", true],
    ["utf-16be", false],
    ["utf-16be", true],
    ["windows-1252", false],
  ] as const)("%s is recognised, byte order mark %s", (encoding, hasMark) => {
    const bytes = encoded(ORDERS, encoding, hasMark);
    expect(encodingOf(bytes)).toBe(encoding);
    expect(encodingOf(bytes, 1)).toBe(encoding);
  });

  it("is found by a letter at the end of a long file", () => {
    const plain = "1;Mug;2\n".repeat(40_000);
    expect(encodingOf(encoded(`${plain}2;Füller;1\n`, "windows-1252"), 65_536)).toBe("windows-1252");
    expect(encodingOf(encoded(`${plain}2;Füller;1\n`, "utf-8"), 65_537)).toBe("utf-8");
  });

  it("a letter that is cut off at the end is no UTF-8", () => {
    expect(encodingOf(encoded("1;ü", "utf-8").slice(0, -1))).toBe("windows-1252");
  });
});

describe("the separator", () => {
  it.each([
    ["a,b,c\n1,2,3\n", ","],
    ["a;b;c\n1;2,5;3\n2;3,5;4\n", ";"],
    ["a\tb\tc\n1\tx, y\t3\n", "\t"],
    ["a|b|c\n1|2|3\n", "|"],
    ['no;name;total\n1;"Mug, blue";1,50\n2;"Mug; red";2,50\n', ";"],
    ['no,name,total\n1,"Mug; blue",1.50\n2,"Mug; red; large",2.50\n', ","],
    ["net;tax;gross\n1,5;2,5;4,0\n2,5;3,5;6,0\n3,5;4,5;8,0\n", ";"],
    ["sep=;\n1;2;3\n", ";"],
    ["sep=|\na,b,c\n1,2,3\n", "|"],
    ["only one column\nof words\n", ","],
    ["", ","],
  ])("of %j is %j", (text, separator) => {
    expect(recognizeSeparator(text)).toBe(separator);
  });
});

describe("the first row", () => {
  it.each([
    [["InvoiceNo", "StockCode", "2010"], true],
    [["Bestell-Nr.", "Menge"], true],
    [["A", "B", "C"], true],
    [["548808", "22507", "2", "4/4/2011 12:55"], false],
    [["A-1", "Mug", "4.95"], false],
    [["", ""], false],
  ])("%j holds names: %s", (cells, isHeader) => {
    expect(looksLikeHeader(cells)).toBe(isHeader);
  });
});

describe("a file as a whole", () => {
  it("is inspected with its names, first rows, columns and count", async () => {
    const inspection = await inspectCsv(csvFile("no,name,price", "1,Mug,4.95", "", "2,Cup,£3.50"));
    expect(inspection).toMatchObject({
      dialect: { encoding: "utf-8", separator: ",", hasQuotes: true, hasHeader: true },
      names: ["no", "name", "price"],
      rows: 2,
      damaged: 0,
      problem: null,
    });
    expect(inspection.preview.map(({ line }) => line)).toEqual([2, 4]);
    expect(inspection.columns[2]).toMatchObject({
      examples: ["4.95", "£3.50"],
      numbers: { currency: "GBP" },
    });
  });

  it("is read as a person says, while what was recognised is still told", async () => {
    const file = csvFile("1;2,5", "2;3,5");
    const { dialect, recognized, rows } = await inspectCsv(file, {
      corrections: { separator: ",", hasHeader: true },
    });
    expect(dialect).toMatchObject({ separator: ",", hasHeader: true });
    expect(recognized).toMatchObject({ separator: ";", hasHeader: false });
    expect(rows).toBe(1);
  });

  it("tells of letters that the chosen encoding can't read", async () => {
    const file = new Blob([encoded("no;name\n1;Füller\n2;Mug\n", "windows-1252")]);
    expect(await inspectCsv(file, { corrections: { encoding: "utf-8" } })).toMatchObject({
      damaged: 1,
      rows: 2,
    });
  });

  it("with tabs may hold quotation marks that mean nothing", async () => {
    const file = csvFile("no\tname", '1\t"Best" mug', '2\tNail 5"', "3\tCup");
    expect(await inspectCsv(file)).toMatchObject({ dialect: { hasQuotes: false }, rows: 3, problem: null });
  });

  it.each([
    ["PK\u0003\u0004", /spreadsheet or a ZIP/],
    ["%PDF-1.7", /PDF/],
    ["", /empty/],
    ["name,\0\0number,and more\n1,2,3\n", /not a text/],
  ])("that begins with %j is refused, with what to do", async (text, reason) => {
    const { problem } = await inspectCsv(
      new Blob([new Uint8Array([...text].map((one) => one.charCodeAt(0)))]),
    );
    expect(problem).toMatchObject({ line: 1, reason: expect.stringMatching(reason) });
  });
});
