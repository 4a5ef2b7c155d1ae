import "fake-indexeddb/auto";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { MAX_JSON_DEPTH, parseBoundedJson } from "../../src/lib/boundedJson.ts";
import { type AppBooks, appBooks, exportText } from "../support/appBooks.ts";

const MEGABYTE = 1e6;

/** A file without end: says how much of it was read. */
class EndlessFile extends Blob {
  readonly #start: string;
  readonly #rest: Uint8Array<ArrayBuffer>;
  bytesRead = 0;

  constructor(start: string, rest: string) {
    super([start]);
    this.#start = start;
    this.#rest = new Uint8Array(Buffer.from(rest.repeat(Math.ceil(65_536 / rest.length))));
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const give = (chunk: Uint8Array<ArrayBuffer>, controller: ReadableStreamDefaultController) => {
      this.bytesRead += chunk.length;
      controller.enqueue(chunk);
    };
    return new ReadableStream(
      {
        start: (controller) => give(new Uint8Array(Buffer.from(this.#start)), controller),
        pull: (controller) => give(this.#rest, controller),
      },
      { highWaterMark: 1 },
    );
  }
}

let books: AppBooks;
let run = 0;
afterEach(() => books.close());

async function aBook() {
  books = appBooks(`bounded-${++run}`);
  return books.create();
}

const fact = '{"kind":"paid","orderRef":"1","amountMinor":1}';

describe("files that would fill the memory", () => {
  it("facts: a line without end is refused by its number after 4 MB", async () => {
    const book = await aBook();
    const file = new EndlessFile(`${fact}\n"`, "x");
    const report = await books.importFacts(book, "", { file });
    expect(report).toMatchObject({
      kind: "invalid",
      problem: { line: 2, reason: "The line is longer than 4 MB." },
    });
    expect(file.bytesRead).toBeLessThan(5 * MEGABYTE);
  });

  it("logs: a line without end is refused by its number after 16 MB", async () => {
    const book = await aBook();
    const [header = ""] = (await exportText(book)).split("\n");
    const file = new EndlessFile(`${header}\n"`, "x");
    const report = await books.importLog(file, { open: book });
    expect(report).toMatchObject({
      kind: "invalid",
      problem: expect.stringMatching(/^Line 2.*longer than 16 MB/),
    });
    expect(file.bytesRead).toBeLessThan(18 * MEGABYTE);
  });

  it("logs: a file in no layout of ours is given up after 64 MB", async () => {
    await aBook();
    const file = new EndlessFile("", `${" ".repeat(999)}\n`);
    expect(await books.importLog(file)).toMatchObject({
      kind: "invalid",
      problem: expect.stringContaining("64 MB"),
    });
    expect(file.bytesRead).toBeLessThan(70 * MEGABYTE);
  });

  it("a small file that unpacks to a great one is refused after 64 MB, as facts and as a log", async () => {
    const book = await aBook();
    const bomb = new Blob([gzipSync(Buffer.alloc(100 * MEGABYTE, `${" ".repeat(999)}\n`))]);
    expect(bomb.size).toBeLessThan(MEGABYTE);
    const facts = await books.importFacts(book, "", { file: bomb });
    expect(facts).toMatchObject({ kind: "invalid", problem: { reason: "The file is larger than 64 MB." } });
    expect(await books.importLog(bomb)).toMatchObject({
      kind: "invalid",
      problem: expect.stringContaining("64 MB"),
    });
    expect((await book.writeSide.store.head()).position).toBe(0);
  });
});

describe("JSON from outside", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

  it("is taken up to a depth, and beyond it not even begun", () => {
    expect(parseBoundedJson(nested(MAX_JSON_DEPTH)).ok).toBe(true);
    expect(parseBoundedJson(nested(MAX_JSON_DEPTH + 1))).toEqual({ ok: false, error: { kind: "too-deep" } });
    expect(parseBoundedJson(nested(5_000_000))).toEqual({ ok: false, error: { kind: "too-deep" } });
  });

  it("may hold any number of brackets in its texts", () => {
    const text = `"${"[{".repeat(100)}\\"[\\\\"`;
    expect(parseBoundedJson(`[${text},${text}]`).ok).toBe(true);
  });
});
