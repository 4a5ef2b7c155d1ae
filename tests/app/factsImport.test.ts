import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { ORIGIN } from "../../src/engine/events/identifiers.ts";
import { ANY_ORDER } from "../../src/orders/queries/orderList.ts";
import type { Question } from "../../src/orders/queries/question.ts";
import { type AppBooks, aJob, answersAt, appBooks, retailFacts } from "../support/appBooks.ts";

const ALL_KINDS = readFileSync("tests/fixtures/facts-all-kinds.ndjson", "utf8");

const LIST: Question = {
  kind: "orderList",
  filter: ANY_ORDER,
  sort: { by: "placed", direction: "ascending" },
  offset: 0,
  limit: 1000,
};

let books: AppBooks;
let run = 0;
const aBook = async () => {
  books = appBooks(`facts-${++run}`);
  return books.create();
};

afterEach(() => books.close());

describe("importing order facts into a book over IndexedDB", () => {
  it("records facts of every kind, lists the refused ones, and shows both in the read models", async () => {
    const book = await aBook();
    const report = await books.importFacts(book, ALL_KINDS);
    expect(report).toMatchObject({ kind: "imported", facts: 13, accepted: 8, known: 0, problem: null });
    expect(report.refused.map(({ line, code }) => [line, code])).toEqual([
      [7, "NotPaid"],
      [9, "AlreadyCancelled"],
      [10, "NoLines"],
      [11, "InvalidQuantity"],
      [12, "OrderNotFound"],
    ]);
    const [list] = await answersAt(book, [LIST], 8);
    if (list?.kind !== "orderList") throw new Error("no list");
    expect(list.rows.map(({ number, status, customer }) => [number, status, customer])).toEqual([
      ["A-1", "delivered", { kind: "named", text: "Nora Quillfeather" }],
      ["536365", "cancelled", { kind: "unknown" }],
      ["A-4", "paid", { kind: "unknown" }],
    ]);
  });

  it("TT1 at position P the figures are those of the first P facts", async () => {
    const book = await aBook();
    const facts = retailFacts(500);
    expect(await books.importFacts(book, facts)).toMatchObject({ accepted: 500, refused: [] });
    const values = facts.split("\n").map((line) => {
      const fact = JSON.parse(line) as { items?: { quantity: number; unitPriceMinor: number }[] };
      return fact.items?.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0);
    });
    const question: Question = { kind: "statistics", from: null, to: null, bucket: "day", currency: null };
    for (const position of [1, 137, 500]) {
      const created = values.slice(0, position).filter((value) => value !== undefined);
      const [list, statistics] = await answersAt(book, [LIST, question], position);
      expect(list).toMatchObject({ total: created.length });
      expect(statistics).toMatchObject({
        totals: { orders: created.length, orderedMinor: created.reduce((sum, value) => sum + value, 0) },
      });
    }
  });

  it("a dry run tells what an import would, and writes nothing", async () => {
    const book = await aBook();
    await books.importFacts(book, ALL_KINDS);
    const before = await book.writeSide.store.head();
    const people = await book.writeSide.personal.readAll(0, 1000);
    const facts = `${ALL_KINDS.trimEnd()}\n${retailFacts(40)}`;
    const dry = await books.importFacts(book, facts, { dryRun: true });
    expect(dry).toMatchObject({ kind: "dry-run", known: 8 });
    expect(await book.writeSide.store.head()).toEqual(before);
    expect(await book.writeSide.personal.readAll(0, 1000)).toEqual(people);
    const real = await books.importFacts(book, facts);
    expect(real).toEqual({ ...dry, kind: "imported" });
  });

  it("ES5 cancelled in the middle, whole facts stay; imported again, it goes on to the same log", async () => {
    const book = await aBook();
    const facts = retailFacts(500);
    const controller = new AbortController();
    let batches = 0;
    const writeSide: typeof book.writeSide = {
      ...book.writeSide,
      handleMany: async (envelopes) => {
        const outcomes = await book.writeSide.handleMany(envelopes);
        batches += 1;
        if (batches === 1) controller.abort();
        return outcomes;
      },
    };
    const broken = await books.importFacts(book, facts, { writeSide }, aJob(controller));
    expect(broken).toMatchObject({ kind: "cancelled", accepted: 200, lastLine: 200 });
    expect((await book.writeSide.store.head()).position).toBe(200);
    const rest = await books.importFacts(book, facts);
    expect(rest).toMatchObject({ kind: "imported", accepted: 300, known: 200 });

    const whole = await books.create();
    await books.importFacts(whole, facts);
    const contentOf = async ({ writeSide: { store } }: typeof book) =>
      (await store.readAll(ORIGIN, 1000)).map(({ recordedAt: _, hash: __, ...event }) => event);
    expect(await contentOf(book)).toEqual(await contentOf(whole));
  });
});
