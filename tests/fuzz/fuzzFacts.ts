import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { appBooks, type OpenedBook, retailFacts } from "../support/appBooks.ts";
import { type SeededRandom, seededRandom } from "../support/seededRandom.ts";
import { expectSoundBook, type FuzzCounts } from "./fuzzVerdicts.ts";
import { mutateBytes } from "./mutateBytes.ts";
import { mutateJson } from "./mutateJson.ts";

/** Inputs that go into one book, one after the other. */
const INPUTS_A_BOOK = 50;

function hostileFacts(lines: readonly string[], random: SeededRandom): Blob {
  const from = random.whole(0, lines.length - 2);
  const some = lines.slice(from, from + random.whole(1, 6));
  if (random.chance(0.3)) return new Blob([mutateBytes(some.join("\n"), random)]);
  const at = random.whole(0, some.length - 1);
  return new Blob([some.with(at, mutateJson(JSON.parse(some[at] ?? ""), random)).join("\n")]);
}

async function takeIn(book: OpenedBook, file: Blob, books: ReturnType<typeof appBooks>, place: string) {
  const { store, personal } = book.writeSide;
  const before = { head: await store.head(), people: await personal.readAll(0, 10_000) };
  const report = await books.importFacts(book, "", { file });
  const after = { head: await store.head(), people: await personal.readAll(0, 10_000) };
  if (report.kind === "invalid") {
    expect(report.problem?.line, place).toBeGreaterThanOrEqual(1);
    expect(report.problem?.reason, place).toMatch(/\.$/);
    expect(after, place).toEqual(before);
    return false;
  }
  expect(report.kind, place).toBe("imported");
  expect(report.accepted + report.known + report.refused.length, place).toBe(report.facts);
  for (const { line, reason } of report.refused)
    expect([line > 0, reason.length > 10], place).toEqual([true, true]);
  return true;
}

/** Imports hostile facts: each file is refused at a line, with nothing written, or leaves a sound book. */
export async function fuzzFacts(inputs: number, seed: number): Promise<FuzzCounts> {
  const books = appBooks(`fuzz-facts-${seed}`);
  const allKinds = readFileSync("tests/fixtures/facts-all-kinds.ndjson", "utf8").split("\n");
  const lines = [...allKinds, ...retailFacts(20).split("\n")].filter((line) => line.trim() !== "");
  const counts = { inputs, refused: 0, imported: 0 };
  for (let start = 0; start < inputs; start += INPUTS_A_BOOK) {
    const book = await books.create();
    const end = Math.min(inputs, start + INPUTS_A_BOOK);
    for (let at = start; at < end; at++) {
      const random = seededRandom(seed + at);
      const place = `facts input ${at} of seed ${seed}`;
      const taken = await takeIn(book, hostileFacts(lines, random), books, place);
      if (taken) counts.imported++;
      else counts.refused++;
    }
    await expectSoundBook(book, `facts inputs ${start} to ${end} of seed ${seed}`);
    book.readSide.close();
    book.writeSide.close();
    await books.catalog.remove(book.book.bookId);
  }
  books.close();
  return counts;
}
