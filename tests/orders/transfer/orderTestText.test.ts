import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { orderBook } from "../../support/orderBook.ts";
import { orderLogBuilder } from "../../support/orderLogBuilder.ts";
import { generateOrderLog } from "../../support/orderLogGenerator.ts";
import { created, createOrder, shipped } from "../../support/orderScenarios.ts";

const DECIDER_TESTS = resolve(import.meta.dirname, "../decider");
const folder = mkdtempSync(join(tmpdir(), "order-tests-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a test's text as the file that it is written to be, from a folder that is no part of the repository. */
async function run(text: string, name: string): Promise<void> {
  const file = join(folder, `${name}.ts`);
  const moved = text.replaceAll(/from "(\.[^"]+)"/g, (_, path: string) => {
    return `from ${JSON.stringify(resolve(DECIDER_TESTS, path))}`;
  });
  writeFileSync(file, moved);
  await import(/* @vite-ignore */ file);
}

/** The tests of every order in a random log. */
async function testsOf(seed: number): Promise<readonly { readonly number: string; readonly text: string }[]> {
  const log = generateOrderLog({ seed, events: 160 });
  const book = await orderBook(log);
  const numbers = log.events.filter(({ version }) => version === 1).map(({ data }) => String(data.number));
  return Promise.all(
    numbers.map(async (number) => {
      const { text } = await book.ask({ kind: "orderTest", number });
      return { number, text: text ?? "" };
    }),
  );
}

for (const seed of [41, 42, 43]) {
  const tests = await testsOf(seed);
  describe(`copied as tests, the orders of a random log run and hold, seed ${seed}`, () => {
    it("finds a command behind every commit", () => {
      expect(tests.length).toBeGreaterThan(10);
      for (const { text } of tests) expect(text).not.toContain("history only");
    });
  });
  for (const [place, { text }] of tests.entries()) await run(text, `seed-${seed}-${place}`);
}

/** An order that was shipped without a payment, under a number that could end a comment. */
async function oddOrder(): Promise<string> {
  const log = orderLogBuilder();
  const number = '*/ "1" `';
  log.record("a", "2026-03-10T12:00:00Z", created({ number }));
  log.record("a", "2026-03-11T12:00:00Z", shipped);
  return (await (await orderBook(log)).ask({ kind: "orderTest", number })).text ?? "";
}

const odd = await oddOrder();
await run(odd, "odd");

describe("an order as a test", () => {
  it("holds the events up to the position shown, and the ids of what is personal only", async () => {
    const log = orderLogBuilder();
    log.decide("a", "2026-03-10T12:00:00Z", createOrder({ number: "1" }));
    log.decide("a", "2026-03-11T12:00:00Z", { type: "AddNote", noteId: "note-7" as never }, [
      { id: "note-7" as never, subject: "ann" as never, kind: "note", data: { text: "Ring twice" } },
    ]);
    const book = await orderBook(log);
    const ask = (at?: number) => book.ask({ kind: "orderTest", number: "1" }, at);
    expect((await ask(1)).text).toContain("version 1: CreateOrder leads to OrderCreated");
    expect((await ask(1)).text).not.toContain("AddNote");
    expect((await ask()).text).toContain("version 2: AddNote leads to NoteAdded");
    expect((await ask()).text).toContain("note-7");
    expect((await ask()).text).not.toContain("Ring twice");
    expect((await ask(0)).text).toBeNull();
    expect((await book.ask({ kind: "orderTest", number: "none" })).text).toBeNull();
  });

  it("says of what today's rules would not lead to that it is history only, and runs whatever the number is", () => {
    expect(odd).toContain("OrderShipped, version 2: recorded under other rules than today's");
    expect(
      odd
        .split("\n")
        .find((line) => line.startsWith("/**"))
        ?.match(/\*\//g),
    ).toHaveLength(1);
  });
});
