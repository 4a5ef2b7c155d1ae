import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/lib/clock.ts";
import type { TimeZone } from "../../../src/orders/calendar.ts";
import { readFactTime } from "../../../src/orders/facts/factTime.ts";
import { type NumberedFact, type ReadFactsOptions, readFacts } from "../../../src/orders/facts/readFacts.ts";
import { createMemoryBook } from "../../support/memoryBook.ts";

const ZONE = "Europe/Berlin" as TimeZone;

async function read(file: Blob | string, options: Partial<ReadFactsOptions> = {}) {
  const facts: NumberedFact[] = [];
  const blob = typeof file === "string" ? new Blob([file]) : file;
  const importedAt = "2026-11-20T00:00:00.000Z" as Instant;
  for await (const part of readFacts(blob, { timeZone: ZONE, importedAt, ...options })) {
    if (part.kind === "problem") return { facts, problem: part.problem };
    facts.push(...part.facts);
  }
  return { facts, problem: null };
}

const fixture = readFileSync("tests/fixtures/facts-all-kinds.ndjson", "utf8");
const sound = '{"kind":"delivered","orderRef":"1"}';

describe("reading facts", () => {
  it("reads every kind, with blank lines counted, plain and gzip, LF and CRLF, with a byte order mark", async () => {
    const { facts, problem } = await read(fixture);
    expect(problem).toBeNull();
    expect(facts.map(({ line, fact }) => [line, fact.kind])).toEqual([
      ...[
        [1, "created"],
        [3, "paid"],
        [4, "shipped"],
        [5, "delivered"],
        [6, "created"],
        [7, "shipped"],
      ],
      ...[
        [8, "cancelled"],
        [9, "cancelled"],
        [10, "created"],
        [11, "created"],
        [12, "paid"],
      ],
      ...[
        [13, "created"],
        [14, "paid"],
      ],
    ]);
    expect((await read(new Blob([gzipSync(fixture)]))).facts).toEqual(facts);
    expect((await read(`\ufeff${fixture.replaceAll("\n", "\r\n")}`)).facts).toEqual(facts);
  });

  it("takes times as they are, in the book's zone, or from the fact before", async () => {
    const times = (await read(fixture)).facts.map(({ occurredAt }) => occurredAt);
    expect(times.slice(0, 5)).toEqual([
      "2026-03-01T09:00:00.000Z",
      "2026-03-01T09:00:00.000Z",
      "2026-03-01T23:00:00.000Z",
      "2026-03-01T23:00:00.000Z",
      "2026-03-03T07:00:00.000Z",
    ]);
    expect((await read(sound)).facts[0]?.occurredAt).toBe("2026-11-20T00:00:00.000Z");
  });

  it("gives equal lines ids of their own, and the same ones each time", async () => {
    const ids = (await read(fixture)).facts.map(({ commandId }) => commandId);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await read(`${fixture}${sound}`)).facts.map(({ commandId }) => commandId).slice(0, -1)).toEqual(
      ids,
    );
  });

  it("PD1 derives no id from anything about a person", async () => {
    const line = (more: object) => JSON.stringify({ kind: "created", orderRef: "1", ...more });
    const bare = await read(line({}));
    const named = await read(line({ customerRef: "5", customerName: "N", address: { street: "S" } }));
    expect(named.facts[0]?.commandId).toBe(bare.facts[0]?.commandId);
  });

  it.each([
    ["not JSON", "{"],
    ["not JSON", "undefined"],
    ["not a JSON object", "[]"],
    ["not a JSON object", "null"],
    ["not a JSON object", "12"],
    ["names no kind", "{}"],
    ["kind is not known", '{"kind":"paused","orderRef":"1"}'],
    ["kind is not known", '{"kind":"toString","orderRef":"1"}'],
    ["no orderRef", '{"kind":"paid"}'],
    ["no orderRef", '{"kind":"paid","orderRef":null}'],
    ["orderRef", '{"kind":"paid","orderRef":"  "}'],
    ["orderRef", '{"kind":"paid","orderRef":true}'],
    ["orderRef", '{"kind":"paid","orderRef":1.5}'],
    ["amountMinor: expected a whole number", '{"kind":"paid","orderRef":"1","amountMinor":"6"}'],
    ["amountMinor: expected a whole number", '{"kind":"paid","orderRef":"1","amountMinor":0.5}'],
    ["methods", '{"kind":"paid","orderRef":"1","methods":"card"}'],
    ["items[1].quantity", '{"kind":"created","orderRef":"1","items":[{},{"quantity":"6"}]}'],
    ["items[0].quantity", '{"kind":"created","orderRef":"1","items":[{"quantity":1.5}]}'],
    ["items[0].quantity", '{"kind":"created","orderRef":"1","items":[{"quantity":1e300}]}'],
    ["items", '{"kind":"created","orderRef":"1","items":{}}'],
    ["address", '{"kind":"created","orderRef":"1","address":"Leeds"}'],
    ["field at", '{"kind":"paid","orderRef":"1","at":"yesterday"}'],
    ["at: expected string", '{"kind":"paid","orderRef":"1","at":5}'],
  ])("names the line that is no fact: %s", async (reason, line) => {
    const { facts, problem } = await read(`${sound}\n\n${line}\n${sound}`);
    expect(problem).toMatchObject({ line: 3, reason: expect.stringContaining(reason) });
    expect(facts).toHaveLength(1);
  });

  it("stops at lines without end, files without end, and text that isn't UTF-8", async () => {
    const limits = { maxLineBytes: 100, maxTotalBytes: 1000 };
    const long = await read(`${sound}\n"${"x".repeat(200)}`, { limits });
    expect(long.problem).toMatchObject({ line: 2, reason: expect.stringContaining("longer") });
    const bomb = await read(new Blob([gzipSync(`${sound}\n`.repeat(100))]), { limits });
    expect(bomb.problem).toMatchObject({ reason: expect.stringContaining("larger") });
    const bytes = await read(new Blob([`${sound}\n`, new Uint8Array([0x22, 0xff, 0x22])]));
    expect(bytes.problem).toMatchObject({ line: 2, reason: "The line is not text in UTF-8." });
    const packed = new Blob([gzipSync(fixture)]);
    expect((await read(packed.slice(0, packed.size - 20))).problem).not.toBeNull();
  });

  it("reads characters and lines across chunks", async () => {
    const name = "Grüße 東京 🏮";
    const line = JSON.stringify({ kind: "cancelled", orderRef: "1", reason: name.repeat(20_000) });
    const { facts } = await read(`${line}\n${line}`, { limits: { maxLineBytes: 4e6, maxTotalBytes: 4e9 } });
    expect(facts).toEqual([]);
    const short = JSON.stringify({ kind: "cancelled", orderRef: "1", reason: name.repeat(300) });
    const many = await read(`${short}\n`.repeat(100));
    expect(many.facts).toHaveLength(100);
    expect(
      many.facts.every(({ fact }) => fact.kind === "cancelled" && fact.reason === name.repeat(300)),
    ).toBe(true);
  });

  it("imports the fixture as its oddities ask for", async () => {
    const book = createMemoryBook();
    const report = await book.importing(fixture, { timeZone: ZONE });
    expect(report).toMatchObject({ kind: "imported", facts: 13, accepted: 8 });
    expect(report.refused.map(({ line, code }) => [line, code])).toEqual([
      [7, "NotPaid"],
      [9, "AlreadyCancelled"],
      [10, "NoLines"],
      [11, "InvalidQuantity"],
      [12, "OrderNotFound"],
    ]);
  });
});

describe("times of facts", () => {
  it.each([
    ["2026-03-29T02:30:00", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-07-01", "2026-06-30T22:00:00.000Z"],
    ["2026-07-01 08:00:00", "2026-07-01T06:00:00.000Z"],
    ["2026-07-01T08:00:00.25Z", "2026-07-01T08:00:00.250Z"],
    ["2026-07-01T08:00-0330", "2026-07-01T11:30:00.000Z"],
    ["2026-07-01T08:00+02", "2026-07-01T06:00:00.000Z"],
  ])("reads %s", (text, instant) => {
    expect(readFactTime(text, ZONE)).toBe(instant);
  });

  it.each(["", "2026-02-30", "2026-13-01", "2026-07-01T25:00Z", "01.07.2026", "1783843200", "now"])(
    "doesn't read %j",
    (text) => {
      expect(readFactTime(text, ZONE)).toBeNull();
    },
  );
});
