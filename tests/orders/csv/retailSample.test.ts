import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { countByReason } from "../../../src/orders/csv/leftOut.ts";
import type { Fact } from "../../../src/orders/facts/fact.ts";
import { readCsv } from "../../support/csvFiles.ts";

const SAMPLE = readFileSync("tests/fixtures/online-retail/sample.csv");
const FACTS = gunzipSync(readFileSync("tests/fixtures/online-retail/facts.ndjson.gz")).toString("utf8");

/** The facts about the orders of the sample as they were made of the whole data set, by other code. */
function factsOfSample(orders: ReadonlySet<string>): readonly Fact[] {
  return FACTS.split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Fact)
    .filter(({ orderRef }) => orders.has(orderRef));
}

/** What two facts must agree in; a missing part and null are the same, and so are both ways to write a time. */
const comparable = ({ kind, orderRef, at, ...rest }: Fact) => {
  const { customerRef, currency, items, address, sourceRef } = rest as Record<string, unknown>;
  return {
    ...{ kind, orderRef, at: at?.replace(/(:00)?Z$/, "") },
    ...{ customerRef, currency, items, sourceRef },
    country: (address as { country?: string } | undefined)?.country,
  };
};

it("the real export comes to the facts that were made of the data set elsewhere, cancellations included", async () => {
  const { facts, conversion } = await readCsv(new Blob([SAMPLE]), { creditNotesCancel: true });
  const orders = new Set(facts.map(({ orderRef }) => orderRef));
  expect(facts.map(comparable)).toEqual(factsOfSample(orders).map(comparable));
  expect(conversion.summary).toMatchObject({ rows: 484, orders: 21, cancelled: 3, customers: 18 });
});

it("its credit notes and write-offs are listed, all other rows are lines of orders", async () => {
  const { conversion } = await readCsv(new Blob([SAMPLE]));
  const rows = SAMPLE.toString("utf8").trim().split(/\r?\n/).slice(1);
  const credits = rows.filter((row) => row.startsWith("C"));
  const writeOffs = rows.filter((row) => /^\d+,[^,]*,[^,]*,-/.test(row));
  expect(countByReason(conversion.leftOut)).toEqual([
    { reason: "credit-note", rows: credits.length },
    { reason: "write-off", rows: writeOffs.length },
  ]);
  expect(conversion.summary.lines).toBe(rows.length - credits.length - writeOffs.length);
  expect(conversion.fittingNotes).toBe(3);
});
