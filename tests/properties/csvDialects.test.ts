import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CsvColumns } from "../../src/orders/csv/fields.ts";
import { inspectCsv } from "../../src/orders/csv/inspectCsv.ts";
import { readFact } from "../../src/orders/facts/fact.ts";
import { csvFile, readCsv } from "../support/csvFiles.ts";
import { isoMinute, type MadeOrder, type Writing, writeCsv } from "../support/csvWriter.ts";

const SEED = 20261123;
const MINUTES_OF_3_YEARS = 1_576_800;

/** Letters that windows-1252 has too; marks that a dialect must not stumble over. */
const LETTERS = [..."abcdefghKLMNOP äöüßéèñøÅ€£’–·,;|'\".%&/()-\n"];
const words = fc
  .string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 24 })
  .map((text) => `Mug ${text}x`);

const items = (name: fc.Arbitrary<string>) =>
  fc.array(
    fc.record({
      sku: fc.stringMatching(/^[0-9]{5}[A-Za-z]?$/),
      name,
      quantity: fc.integer({ min: 1, max: 5000 }),
      unitPriceMinor: fc.integer({ min: 1, max: 2_000_000 }),
    }),
    { minLength: 1, maxLength: 4 },
  );

/** Orders in the course of time; the first is on a 28th, so that its date reads one way only. */
const orderList = (name: fc.Arbitrary<string>): fc.Arbitrary<readonly MadeOrder[]> =>
  fc
    .array(
      fc.record({
        minute: fc.integer({ min: 60_000, max: MINUTES_OF_3_YEARS }),
        customer: fc.option(fc.stringMatching(/^[1-9][0-9]{4}$/)),
        country: fc.constantFrom("United Kingdom", "Österreich", "Côte d’Ivoire", "EIRE"),
        items: items(name),
      }),
      { minLength: 2, maxLength: 12 },
    )
    .map((orders) => {
      const inTime = orders.toSorted((one, other) => one.minute - other.minute);
      return inTime.map((order, at) => ({
        ...order,
        number: `A${1000 + at}`,
        minute: at === 0 ? 27 * 1440 + 615 : order.minute,
      }));
    });

const dialects = fc.record({
  encoding: fc.constantFrom(
    "utf-8" as const,
    "utf-16le" as const,
    "utf-16be" as const,
    "windows-1252" as const,
  ),
  separator: fc.constantFrom("," as const, ";" as const, "\t" as const, "|" as const),
  hasQuotes: fc.constant(true),
  hasHeader: fc.boolean(),
});

const writings: fc.Arbitrary<Writing> = fc.record({
  dialect: dialects,
  hasMark: fc.boolean(),
  lineEnd: fc.constantFrom("\n" as const, "\r\n" as const, "\r" as const),
  dateOrder: fc.constantFrom("DMY" as const, "MDY" as const, "YMD" as const),
  dateMark: fc.constantFrom("/" as const, "." as const, "-" as const),
  twelveHours: fc.boolean(),
  decimalMark: fc.constantFrom("." as const, "," as const),
  groups: fc.boolean(),
  sign: fc.constantFrom("" as const, "£" as const, " €" as const),
  quotesAll: fc.boolean(),
});

const COLUMNS: CsvColumns = {
  orderNumber: 0,
  date: 1,
  customerNumber: 2,
  sku: 3,
  itemName: 4,
  quantity: 5,
  unitPrice: 6,
  country: 7,
};

describe("a list of orders written in any dialect", () => {
  it("is recognised and read back as it was", async () => {
    const cases = fc.tuple(writings, orderList(words));
    await fc.assert(
      fc.asyncProperty(cases, async ([writing, orders]) => {
        const { inspection, facts, conversion } = await readCsv(writeCsv(orders, writing), {
          columns: COLUMNS,
        });
        const { encoding, separator, hasHeader } = inspection.recognized;
        expect({ separator, hasHeader }).toEqual({
          separator: writing.dialect.separator,
          hasHeader: writing.dialect.hasHeader,
        });
        if (writing.dialect.encoding !== "windows-1252") expect(encoding).toBe(writing.dialect.encoding);
        expect(conversion.leftOut).toEqual([]);
        expect(facts).toMatchObject(
          orders.map((order) => ({
            orderRef: order.number,
            at: isoMinute(order.minute),
            customerRef: order.customer,
            currency: writing.sign === " €" ? "EUR" : "GBP",
            items: order.items,
            address: { country: order.country },
          })),
        );
      }),
      { seed: SEED, numRuns: 300 },
    );
  }, 60_000);

  it("its columns are told by their names", async () => {
    const file = writeCsv(
      [{ number: "A1", minute: 0, customer: null, country: "Italy", items: [ANY_ITEM] }],
      { ...ANY_WRITING },
    );
    const { plan } = await readCsv(file);
    expect(plan.columns).toEqual(COLUMNS);
  });
});

const ANY_ITEM = { sku: "12345", name: "Mug", quantity: 1, unitPriceMinor: 250 };
const ANY_WRITING: Writing = {
  dialect: { encoding: "utf-8", separator: ",", hasQuotes: true, hasHeader: true },
  hasMark: false,
  lineEnd: "\n",
  dateOrder: "DMY",
  dateMark: "/",
  twelveHours: false,
  decimalMark: ".",
  groups: false,
  sign: "",
  quotesAll: false,
};

const PIECES = [
  ...[
    '"',
    '""',
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "\r\n",
    "\r",
    "1",
    "-1",
    "4/4/2011",
    "4.95",
    "x",
    "=1",
    "é",
    "\0",
    "\uD800",
  ],
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 120 })
  .map((some) => some.join(""));

const cells = {
  order: fc.constantFrom("1", "2", "C1", "", "x".repeat(201)),
  date: fc.constantFrom("4/4/2011 10:00", "5/4/2011", "31/2/2011", "", "soon", "2011-04-04T10:00Z"),
  customer: fc.constantFrom("7", "8", ""),
  sku: fc.constantFrom("MUG", "BANK CHARGES", "", "\uD800"),
  name: fc.constantFrom("Mug", "Mug \uDC00", "", '"'),
  quantity: fc.constantFrom("1", "3", "-1", "0", "1.5", "", "1000000000", "99999999999", "many"),
  price: fc.constantFrom("2.50", "0", "-1", "0.001", "", "999999999999999", "dear"),
  total: fc.constantFrom("", "10.00", "0.01", "-5"),
};
const anyRow = fc
  .tuple(...Object.values(cells))
  .map((row) => row.map((one) => (one.includes('"') ? `"${one.replaceAll('"', '""')}"` : one)).join(","));

describe("any file at all", () => {
  it("is inspected without an exception, and a problem names a line", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { problem, rows, columns } = await inspectCsv(new Blob([text]));
        if (problem !== null) expect(problem.line).toBeGreaterThan(0);
        for (const { filled } of columns) expect(filled).toBeLessThanOrEqual(rows);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("comes to facts that the import of facts takes, and each row is a line of an order or is listed", async () => {
    const names = "order,date,customer no,sku,item name,quantity,unit price,line total";
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 20 }), async (rows) => {
        const { facts, conversion } = await readCsv(csvFile(names, ...rows));
        for (const fact of facts) expect(readFact(JSON.stringify(fact))).toMatchObject({ ok: true });
        const { summary, leftOut } = conversion;
        const lines = summary.lines - summary.remarks.splitLines;
        expect(lines + new Set(leftOut.map(({ line }) => line)).size).toBe(summary.rows);
        expect(leftOut.length).toBe(summary.rows - lines);
        expect(conversion.factRows).toHaveLength(facts.length);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
