import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { GENESIS_HASH, ORIGIN, type Position } from "../../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../../src/engine/events/recordedEvent.ts";
import { describeLogFileProblem, type LogFilePart } from "../../../src/engine/logFile/logFilePart.ts";
import { personalRecord, relinked } from "../../support/storeFixtures.ts";
import { aLog, exported, gzipped, HEADER, inParts, parts, partsOf, problemIn } from "./logFileSupport.ts";

const records = [personalRecord("r-1", "s-1"), personalRecord("r-2", "s-2", 'Ж,]} "')];

const eventsIn = (all: readonly LogFilePart[]) =>
  all.flatMap((part) => (part.kind === "events" ? part.events : []));

async function aFile(commits = 7) {
  const { store, head } = await aLog(commits);
  const text = await exported(store, head, { personal: inParts(records) });
  return { text, lines: text.split("\n"), events: await store.readAll(ORIGIN, 10_000) };
}

/** The same file with its events replaced, their hashes made to fit, and the header true to them. */
function withEvents(text: string, change: (events: RecordedEvent[]) => readonly object[]): string {
  const file = JSON.parse(text);
  file.events = relinked(change(file.events) as RecordedEvent[]);
  file.eventCount = file.events.length;
  file.digest = file.events.at(-1).hash;
  return JSON.stringify(file);
}

describe("reading a log file", () => {
  it("brings back what was written, plain or gzip, in any layout", async () => {
    const { text, events } = await aFile();
    const indented = JSON.stringify(JSON.parse(text), null, 2);
    const dense = JSON.stringify(JSON.parse(text));
    const files = [new Blob([text]), gzipped(text), new Blob([indented]), new Blob([dense]), gzipped(dense)];
    files.push(new Blob([`\ufeff${text.replaceAll("\n", "\r\n")}\r\n\r\n`]));
    for (const file of files) {
      const all = await partsOf(file);
      expect(all.map(({ kind }) => kind)).toEqual(["header", "events", "personal"]);
      expect(all[0]).toMatchObject({ header: { ...HEADER, eventCount: events.length } });
      expect(eventsIn(all)).toEqual(events);
      expect(all[2]).toMatchObject({ records });
    }
  });

  it("brings whole commits only, in batches of about the size asked for", async () => {
    const { text, events } = await aFile(30);
    const all = await parts(text, { batchSize: 4 });
    expect(eventsIn(all)).toEqual(events);
    const batches = all.flatMap((part) => (part.kind === "events" ? [part.events] : []));
    expect(batches.length).toBeGreaterThan(5);
    const starts = batches.map(([first]) => first?.metadata.commandId);
    const ends = batches.map((batch) => batch.at(-1)?.metadata.commandId);
    for (const [index, end] of ends.entries()) expect(starts[index + 1]).not.toBe(end);
  });

  it("reads a log without events, and one without personal records", async () => {
    const { store, head } = await aLog(2);
    expect((await parts(await exported(store, 0))).map(({ kind }) => kind)).toEqual(["header"]);
    const empty = await exported(store, 0, { personal: inParts() });
    expect((await parts(empty)).map(({ kind }) => kind)).toEqual(["header"]);
    expect((await parts(await exported(store, head))).map(({ kind }) => kind)).toEqual(["header", "events"]);
  });

  it("reads the old log of the fixtures", async () => {
    const [header, ...rest] = await partsOf(new Blob([readFileSync("tests/fixtures/log-v1.json")]));
    expect(header).toMatchObject({ kind: "header", header: { eventCount: 10 } });
    expect(rest.some(({ kind }) => kind === "problem")).toBe(false);
  });

  it("stops on its signal and tells how far it is", async () => {
    const { text } = await aFile();
    await expect(parts(text, { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow("enough");
    for (const file of [new Blob([text]), gzipped(text)]) {
      const seen: number[] = [];
      await partsOf(file, { onProgress: (done, total) => seen.push(done / total) });
      expect(seen.at(-1)).toBe(1);
    }
  });
});

describe("naming the first bad place of a log file", () => {
  it("ES8 finds a changed event, with its line and position", async () => {
    const { text } = await aFile();
    const problem = await problemIn(text.replace('"number":2', '"number":9'));
    expect(problem).toMatchObject({ line: 4, position: 3, reason: expect.stringContaining("hash") });
    expect(describeLogFileProblem(problem ?? { line: null, position: null, reason: "" })).toMatch(
      /^Line 4, event 3: The event doesn't fit: /,
    );
  });

  it("finds a file that is cut off, at any line and within one", async () => {
    const { text, lines } = await aFile();
    for (let kept = 1; kept < lines.length - 1; kept++) {
      const problem = await problemIn(lines.slice(0, kept).join("\n"));
      expect(problem?.line, `${kept} lines kept`).toBeGreaterThanOrEqual(kept);
    }
    const half = await problemIn(text.slice(0, text.indexOf("\n", 2000) - 20));
    expect(half?.reason).toContain("damaged or cut off");
    expect(await problemIn(JSON.stringify(JSON.parse(text), null, 1).slice(0, 900))).toBeDefined();
    expect(await problemIn("")).toMatchObject({ reason: expect.stringContaining("not JSON") });
  });

  it.each<[string, (events: RecordedEvent[]) => readonly object[], string]>([
    [
      "an event id that was there before",
      (events) => events.map((event, at) => (at === 4 ? { ...event, eventId: events[0]?.eventId } : event)),
      "event id",
    ],
    [
      "a command that comes back later",
      (events) => events.map((event, at) => (at === 4 ? { ...event, metadata: events[0]?.metadata } : event)),
      "its command",
    ],
    [
      "a stream id that no store takes",
      (events) => events.map((event, at) => (at === 4 ? { ...event, streamId: "a@1", version: 1 } : event)),
      "stream id",
    ],
  ])("ES5 finds %s, though every hash fits", async (_, change, words) => {
    const { text } = await aFile();
    const problem = await problemIn(withEvents(text, change));
    expect(problem).toMatchObject({ position: 5, reason: expect.stringContaining(words) });
  });

  it("ES8 says from which hash on the events of a part were checked, and nothing where they weren't", async () => {
    const { text } = await aFile();
    const checked = (await parts(text, { batchSize: 2 })).filter((part) => part.kind === "events");
    expect(checked.length).toBeGreaterThan(2);
    const before = [GENESIS_HASH, ...checked.map(({ events }) => events.at(-1)?.hash)];
    expect(checked.map(({ checkedFrom }) => checkedFrom)).toEqual(before.slice(0, -1));
    const taken = await parts(text, { hashes: "skip" });
    for (const part of taken) if (part.kind === "events") expect(part.checkedFrom).toBeUndefined();
  });

  it("finds lines that were removed, doubled, swapped or split", async () => {
    const { lines } = await aFile();
    const change = (edit: (copy: string[]) => void) => {
      const copy = [...lines];
      edit(copy);
      return problemIn(copy.join("\n"));
    };
    expect(await change((copy) => copy.splice(3, 1))).toMatchObject({ line: 4, position: 3 });
    expect(await change((copy) => copy.splice(3, 0, copy[3] ?? ""))).toMatchObject({ line: 5, position: 4 });
    expect(await change((copy) => copy.splice(3, 2, copy[4] ?? "", copy[3] ?? ""))).toMatchObject({
      line: 4,
    });
    expect(await change((copy) => copy.splice(3, 1, "{"))).toMatchObject({ line: 4, position: 3 });
    expect(await change((copy) => copy.push("more"))).toMatchObject({ line: expect.any(Number) });
    const noComma = await change((copy) => copy.splice(3, 1, copy[3]?.slice(0, -1) ?? ""));
    expect(noComma).toMatchObject({ line: 5, reason: expect.stringContaining("comma") });
  });

  it.each([
    ["position 2 expected, found 3", (events: RecordedEvent[]) => events.filter((_, index) => index !== 1)],
    [
      "version 2 of its stream expected, found 3",
      (events: RecordedEvent[]) => events.map((e) => (e.position === 7 ? { ...e, version: 3 } : e)),
    ],
    [
      "before the event ahead of it",
      (events: RecordedEvent[]) =>
        events.map((e) => (e.position === 5 ? { ...e, recordedAt: "2020-01-01T00:00:00.000Z" } : e)),
    ],
    [
      "its command recorded events of two streams",
      (events: RecordedEvent[]) =>
        events.map((e) => (e.position === 2 ? { ...e, metadata: events[0]?.metadata } : e)),
    ],
    ["extra", (events: RecordedEvent[]) => events.map((e) => (e.position === 2 ? { ...e, extra: 1 } : e))],
    ["data: not an object", (events: RecordedEvent[]) => events.map((e) => ({ ...e, data: [] }))],
    ["schemaVersion", (events: RecordedEvent[]) => events.map((e) => ({ ...e, schemaVersion: 0 }))],
    ["occurredAt", (events: RecordedEvent[]) => events.map((e) => ({ ...e, occurredAt: "yesterday" }))],
  ])("ES3 finds events that don't fit though their hashes do: %s", async (reason, change) => {
    const { text } = await aFile();
    const problem = await problemIn(
      withEvents(text, change as (events: RecordedEvent[]) => readonly object[]),
    );
    expect(problem?.reason).toContain(reason);
    expect(problem?.position).toBeGreaterThan(0);
  });

  it.each([
    ["not an exported event log", { format: "other" }],
    ["format version 2", { formatVersion: 2 }],
    ["promises 99 events", { eventCount: 99 }],
    ["digest in the header", { digest: "a".repeat(64) }],
    ["logId", { logId: "" }],
    ["book.timeZone", { book: { name: "x" } }],
    ["events are not a list", { events: {} }],
    ["personal records are not a list", { personal: {} }],
    ["personal record is not", { personal: [{ id: "x" }] }],
  ])("finds a header or a part that is wrong: %s", async (reason, change) => {
    const { text } = await aFile();
    const problem = await problemIn(JSON.stringify({ ...JSON.parse(text), ...change }));
    expect(problem?.reason).toContain(reason);
  });

  it("finds text that isn't UTF-8, half a surrogate pair, and damaged gzip", async () => {
    const { text, lines } = await aFile();
    const bytes = Buffer.from(text);
    bytes[(lines[0]?.length ?? 0) + (lines[1]?.length ?? 0) + 40] = 0xff;
    const [problem] = (await partsOf(new Blob([bytes]))).flatMap((part) =>
      part.kind === "problem" ? part.problem : [],
    );
    expect(problem?.line).toBeGreaterThan(1);
    const half = await problemIn(text.replace('"number":2', '"number":"\\ud800"'));
    expect(half).toMatchObject({ position: 3, reason: expect.stringContaining("plain JSON") });
    const packed = gzipped(text);
    const cut = await partsOf(packed.slice(0, packed.size - 30));
    expect(cut.at(-1)).toMatchObject({ kind: "problem" });
    const bare = await partsOf(new Blob([new Uint8Array([0x1f, 0x8b, 1, 2, 3])]));
    expect(bare).toMatchObject([{ kind: "problem" }]);
  });

  it("trusts hashes only when told that they were checked", async () => {
    const { text } = await aFile();
    const changed = text.replace('"number":2', '"number":9');
    const all = await parts(changed, { hashes: "skip" });
    expect(all.some(({ kind }) => kind === "problem")).toBe(false);
    expect(eventsIn(all)[2]?.position).toBe(3 as Position);
  });
});
