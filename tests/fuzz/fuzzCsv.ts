import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Profile } from "../../src/app/worker/catalogDatabase.ts";
import { createCommandJournal } from "../../src/app/worker/commandJournal.ts";
import { importBookCsv } from "../../src/app/worker/importBookCsv.ts";
import { inspectCsv } from "../../src/orders/csv/inspectCsv.ts";
import { type AppBooks, aJob, appBooks, type OpenedBook } from "../support/appBooks.ts";
import { planOf } from "../support/csvFiles.ts";
import { type SeededRandom, seededRandom } from "../support/seededRandom.ts";
import { expectGuardedCells, expectSoundBook, type FuzzCounts } from "./fuzzVerdicts.ts";
import { hostileJson } from "./hostileValues.ts";
import { mutateBytes } from "./mutateBytes.ts";

/** Files that go into one book, one after the other. */
const INPUTS_A_BOOK = 50;

/** A shop with names and addresses, in another dialect than the real export's. */
const WITH_PEOPLE = [
  "order;date;customer no;customer;email;sku;item name;quantity;unit price;street;city;country;status",
  'A1;4.4.2011 10:00;7;"Berg, Ann";ann@example.org;MUG;Mug;1;2,50;"1 High St\nFloor 2";Bonn;Germany;paid',
  'A1;4.4.2011 10:00;7;"Berg, Ann";ann@example.org;CUP;"Cup ""XL""";2;1.003,10;;Bonn;Germany;paid',
  "A2;5.4.2011 11:30;8;Bo Dahl;;MUG;Mug;3;2,50;;Köln;Germany;cancelled",
];

/** What a hostile text is as a cell: itself, without the quotation marks of JSON where it has any. */
function hostileCell(random: SeededRandom): string {
  const text = hostileJson(random);
  const plain = text.startsWith('"') ? (JSON.parse(text) as string) : text;
  return random.pick([
    plain,
    `"${plain}"`,
    `"${plain}`,
    plain.replaceAll(",", ";"),
    "-5",
    "0.5",
    "1e21",
    "32.13.2011",
  ]);
}

function mutateCells(lines: readonly string[], separator: string, random: SeededRandom): string {
  const changed = [...lines];
  for (let left = random.whole(1, 3); left > 0; left--) {
    const at = random.whole(0, changed.length - 1);
    const cells = (changed[at] ?? "").split(separator);
    const place = random.whole(0, cells.length - 1);
    const count = random.pick([0, 1, 1, 1, 1]);
    cells.splice(place, count, ...random.pick([[hostileCell(random)], [hostileCell(random)], [], ["", ""]]));
    changed[at] = cells.join(separator);
  }
  return changed.join(random.pick(["\n", "\r\n", "\r"]));
}

function hostileCsv(sample: readonly string[], random: SeededRandom): Blob {
  const from = random.whole(1, sample.length - 12);
  const isRetail = random.chance(0.6);
  const lines = isRetail ? [sample[0] ?? "", ...sample.slice(from, from + random.whole(1, 10))] : WITH_PEOPLE;
  const text = mutateCells(lines, isRetail ? "," : ";", random);
  return new Blob([random.chance(0.4) ? mutateBytes(text, random) : text]);
}

/** Whether a file was taken; one that wasn't is refused at a line, and has written nothing. */
async function takeIn(books: AppBooks, book: OpenedBook, file: Blob, place: string): Promise<boolean> {
  const { writeSide } = book;
  const stored = async () => [await writeSide.store.head(), await writeSide.personal.readAll(0, 10_000)];
  const before = await stored();
  const inspection = await inspectCsv(file);
  const refused = (problem: { readonly line: number; readonly reason: string } | null) => {
    expect(problem?.line, place).toBeGreaterThanOrEqual(1);
    expect(problem?.reason, place).toMatch(/\.$/);
  };
  if (inspection.problem !== null) refused(inspection.problem);
  const target = { timeZone: book.book.timeZone, writeSide, journal: createCommandJournal() };
  const profile = { actor: "actor-1", deviceId: "device-1" } as Profile;
  const plan = planOf(inspection, { creditNotesCancel: true });
  const request = { file, plan, dryRun: false, ...target, profile, clock: books.clock };
  const report = await importBookCsv(request, aJob());
  for (const { line } of report.leftOut.first) expect(line, place).toBeGreaterThanOrEqual(1);
  if (report.leftOut.file !== null) expectGuardedCells(await report.leftOut.file.text(), place);
  if (report.kind === "imported") return true;
  expect(report.kind, place).toBe("invalid");
  refused(report.problem);
  expect(await stored(), place).toEqual(before);
  return false;
}

/** Imports hostile CSV by the plan that the application would make of it: refused at a line, or taken in soundly. */
export async function fuzzCsv(inputs: number, seed: number): Promise<FuzzCounts> {
  const books = appBooks(`fuzz-csv-${seed}`);
  const sample = readFileSync("tests/fixtures/online-retail/sample.csv", "utf8").split("\n");
  const counts = { inputs, refused: 0, imported: 0 };
  for (let start = 0; start < inputs; start += INPUTS_A_BOOK) {
    const book = await books.create();
    const end = Math.min(inputs, start + INPUTS_A_BOOK);
    for (let at = start; at < end; at++) {
      const random = seededRandom(seed + at);
      const place = `csv input ${at} of seed ${seed}`;
      if (await takeIn(books, book, hostileCsv(sample, random), place)) counts.imported++;
      else counts.refused++;
    }
    await expectSoundBook(book, `csv inputs ${start} to ${end} of seed ${seed}`);
    book.readSide.close();
    book.writeSide.close();
    await books.catalog.remove(book.book.bookId);
  }
  books.close();
  return counts;
}
