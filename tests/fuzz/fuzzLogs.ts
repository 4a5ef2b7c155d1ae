import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { RecordedEvent } from "../../src/engine/events/recordedEvent.ts";
import { verifyLog } from "../../src/engine/integrity/verifyLog.ts";
import { appBooks, exportText, type OpenedBook, retailFacts } from "../support/appBooks.ts";
import { type SeededRandom, seededRandom } from "../support/seededRandom.ts";
import { relinked } from "../support/storeFixtures.ts";
import { expectSoundBook, type FuzzCounts, namesAPlace } from "./fuzzVerdicts.ts";
import { mutateBytes } from "./mutateBytes.ts";
import { mutateJson } from "./mutateJson.ts";

interface LogFile {
  events: RecordedEvent[];
  eventCount: number;
  digest: string;
}

/** Makes hashes, count and digest fit, as somebody would who knows the format; unchanged where that can't be. */
function forged(text: string): string {
  try {
    const file = JSON.parse(text) as LogFile;
    file.events = [...relinked(file.events)];
    file.eventCount = file.events.length;
    file.digest = file.events.at(-1)?.hash ?? file.digest;
    return JSON.stringify(file);
  } catch {
    return text;
  }
}

/** A log as a later version of the application might write it: sound, but not all of it known here. */
function fromTheFuture(text: string, random: SeededRandom): string {
  const file = JSON.parse(text) as LogFile & { formatVersion: number };
  const at = random.whole(0, file.events.length - 1);
  const event = file.events[at];
  if (event === undefined || random.chance(0.2)) return JSON.stringify({ ...file, formatVersion: 2 });
  const later = random.chance(0.5)
    ? { ...event, schemaVersion: event.schemaVersion + random.whole(1, 99) }
    : { ...event, type: random.pick(["OrderTeleported", "CustomerForgotten", "toString"]) };
  file.events[at] = later;
  return forged(JSON.stringify(file));
}

function mutateLine(text: string, random: SeededRandom): string {
  const lines = text.split("\n");
  const at = random.whole(1, lines.length - 3);
  const line = (lines[at] ?? "").replace(/,$/, "");
  if (!line.startsWith("{")) return lines.toSpliced(at, 1).join("\n");
  const comma = lines[at]?.endsWith(",") ? "," : "";
  return lines.with(at, mutateJson(JSON.parse(line), random) + comma).join("\n");
}

function hostileLog(text: string, random: SeededRandom): Blob {
  switch (random.whole(0, 4)) {
    case 0:
      return new Blob([mutateBytes(text, random)]);
    case 1:
      return new Blob([mutateLine(text, random)]);
    case 2:
      return new Blob([mutateJson(JSON.parse(text), random)]);
    case 3:
      return new Blob([fromTheFuture(text, random)]);
    default:
      return new Blob([forged(mutateJson(JSON.parse(text), random))]);
  }
}

/** The databases of this browser and the books that are shown. */
async function everythingStored(book: OpenedBook, books: ReturnType<typeof appBooks>) {
  const names = (await indexedDB.databases()).map(({ name }) => name).sort();
  return { names, books: await books.catalog.list(), head: await book.writeSide.store.head() };
}

/**
 * Imports hostile logs through the application's own code. Each must be refused in words that name a place,
 * with nothing written, or become a book that is sound in every way.
 */
export async function fuzzLogs(inputs: number, seed: number): Promise<FuzzCounts> {
  const books = appBooks(`fuzz-logs-${seed}`);
  const source = await books.create();
  await books.importFacts(source, readFileSync("tests/fixtures/facts-all-kinds.ndjson", "utf8"));
  await books.importFacts(source, retailFacts(4));
  const [somebody] = (await source.writeSide.personal.readAll(0, 1)).records;
  if (somebody !== undefined) await books.forget(source, somebody.subject);
  const texts = [await exportText(source), readFileSync("tests/fixtures/log-v1.json", "utf8")];
  const before = await everythingStored(source, books);
  const counts = { inputs, refused: 0, imported: 0 };
  for (let at = 0; at < inputs; at++) {
    const random = seededRandom(seed + at);
    const file = hostileLog(random.pick(texts), random);
    const into = random.pick(["auto", "new-book"] as const);
    const place = `log input ${at} of seed ${seed}`;
    const report = await books.importLog(file, { into, open: source });
    if (report.kind === "imported" && report.bookId !== null) {
      counts.imported++;
      const copy = await books.open(report.bookId);
      await expectSoundBook(copy, place);
      copy.readSide.close();
      copy.writeSide.close();
      await books.catalog.remove(report.bookId);
    } else if (report.kind !== "nothing-new") {
      counts.refused++;
      expect({ place, kind: report.kind, names: namesAPlace(report.problem) ? "" : report.problem }).toEqual({
        ...{ place, kind: "invalid", names: "" },
      });
    } else counts.imported++;
    expect(await everythingStored(source, books), place).toEqual(before);
  }
  expect(await verifyLog(source.writeSide.store)).toBeNull();
  books.close();
  return counts;
}
