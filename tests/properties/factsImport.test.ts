import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ORIGIN } from "../../src/engine/events/identifiers.ts";
import { createMemoryBook } from "../support/memoryBook.ts";

const SEED = 20261120;

const fixture = readFileSync("tests/fixtures/facts-all-kinds.ndjson");

/** Single bytes replaced, removed or doubled at any place of a file. */
const damage = fc.array(
  fc.record({
    at: fc.nat(fixture.length - 1),
    how: fc.constantFrom("replace", "remove", "double", "cut"),
    byte: fc.nat(255),
  }),
  { minLength: 1, maxLength: 4 },
);

function damaged(changes: readonly { at: number; how: string; byte: number }[]): Blob {
  let bytes = [...fixture];
  for (const { at, how, byte } of changes) {
    if (how === "replace") bytes[at] = byte;
    else if (how === "remove") bytes.splice(at, 1);
    else if (how === "double") bytes.splice(at, 0, ...bytes.slice(at, at + 40));
    else bytes = bytes.slice(0, Math.max(1, at));
  }
  return new Blob([new Uint8Array(bytes)]);
}

const refs = fc.constantFrom("1", "2", "3");
const item = fc.record(
  { sku: fc.constantFrom("A", "B"), quantity: fc.integer({ min: -1, max: 3 }), unitPriceMinor: fc.nat(500) },
  { requiredKeys: [] },
);
const created = fc.record(
  {
    kind: fc.constant("created"),
    orderRef: refs,
    currency: fc.constantFrom("EUR", "??"),
    customerRef: fc.constantFrom("7", "8", "9"),
    customerName: fc.constantFrom("Nora", "Otto"),
    items: fc.array(item, { maxLength: 3 }),
    address: fc.constantFrom(null, { country: "Italy" }, { city: "Mosswick" }),
  },
  { requiredKeys: ["kind", "orderRef"] },
);
const amount = fc.integer({ min: -1, max: 900 });
const fact = fc.oneof(
  { arbitrary: created, weight: 3 },
  fc.record(
    { kind: fc.constant("paid"), orderRef: refs, amountMinor: amount },
    { requiredKeys: ["kind", "orderRef"] },
  ),
  fc.record({ kind: fc.constantFrom("shipped", "delivered"), orderRef: refs }),
  fc.record({
    kind: fc.constant("cancelled"),
    orderRef: refs,
    reason: fc.constantFrom("other", "rang us up"),
  }),
);
const files = fc.array(fact, { maxLength: 25 });
const textOf = (facts: readonly object[]) => facts.map((one) => JSON.stringify(one)).join("\n");

describe("importing any file of facts", () => {
  it("never fails on a damaged file: it reports, and writes nothing where a line is no fact", async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const book = createMemoryBook();
        const report = await book.importing(damaged(changes));
        const { position } = await book.store.head();
        if (report.kind === "invalid") {
          expect(position).toBe(0);
          expect(report.problem?.line).toBeGreaterThan(0);
        } else {
          expect(report.accepted + report.refused.length).toBe(report.facts);
        }
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it("ES5 adds nothing the second time, and refuses the same facts for the same reasons", async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 7 }), async (facts, batchSize) => {
        const book = createMemoryBook();
        const first = await book.importing(textOf(facts), { batchSize });
        const head = await book.store.head();
        const second = await book.importing(textOf(facts));
        expect(await book.store.head()).toEqual(head);
        expect(second.known).toBe(first.accepted);
        expect(second.refused).toEqual(first.refused);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it("PD1 writes each personal record that an event refers to, and each customer once", async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 7 }), async (facts, batchSize) => {
        const book = createMemoryBook();
        await book.importing(textOf(facts), { batchSize });
        const events = await book.store.readAll(ORIGIN, 1000);
        const { records } = await book.personal.readAll(0, 1000);
        const ids = new Set<unknown>(records.map(({ id }) => id));
        for (const { data } of events) {
          const customer = data.customer as { recordId: string } | null | undefined;
          if (customer) expect(ids.has(customer.recordId)).toBe(true);
        }
        const customers = records.filter(({ kind, data }) => kind === "customer" && data.reference !== null);
        const subjects = new Set(customers.map(({ subject }) => subject));
        expect(subjects.size).toBe(new Set(customers.map(({ data }) => data.reference)).size);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});
