import { gzipSync } from "node:zlib";
import type { LogId } from "../../../src/engine/events/identifiers.ts";
import { type Position, toPosition } from "../../../src/engine/events/identifiers.ts";
import type { LogFilePart } from "../../../src/engine/logFile/logFilePart.ts";
import { type ReadLogFileOptions, readLogFile } from "../../../src/engine/logFile/readLogFile.ts";
import { type WriteLogFileOptions, writeLogFile } from "../../../src/engine/logFile/writeLogFile.ts";
import type { PersonalRecord } from "../../../src/engine/personal/personalRecord.ts";
import { steppingClock, toInstant } from "../../../src/lib/clock.ts";
import { createMemoryEventStore } from "../../../src/storage/memory/memoryEventStore.ts";
import { personalRecord, requestBuilder } from "../../support/storeFixtures.ts";

export const HEADER = {
  logId: "log-1" as LogId,
  book: { name: 'Tea & "more"', timeZone: "Europe/Berlin" },
  exportedAt: toInstant("2026-11-20T12:00:00Z"),
};

/** A log of `commits` commits: every third one has two events, and streams go on in turn. */
export async function aLog(commits: number) {
  const { events: store, personal } = createMemoryEventStore({
    clock: steppingClock("2026-01-01T00:00:00Z"),
  });
  const build = requestBuilder("log");
  const versions = new Map<string, number>();
  for (let number = 0; number < commits; number++) {
    const stream = `thing-${number % 5}`;
    const types = number % 3 === 2 ? ["ThingHappened", "ThingFollowed"] : ["ThingHappened"];
    const expected = versions.get(stream) ?? 0;
    const record = personalRecord(`record-${number}`, "someone", 'Grüße — «你好»\n,"]}');
    const data = { text: 'line\nbreak, "quote" ]} \u2028', number, nested: { list: [1, 2.5, null, true] } };
    await store.append([build({ stream, expected, types, data, personal: [record] })]);
    versions.set(stream, expected + types.length);
  }
  return { store, personal, head: (await store.head()).position };
}

export async function* inParts(...parts: readonly (readonly PersonalRecord[])[]) {
  yield* parts;
}

/** Keeps what is written, and whether it was closed or aborted. */
export function memorySink() {
  const chunks: Uint8Array[] = [];
  const state = { ended: "open" as "open" | "closed" | "aborted" };
  const sink = new WritableStream<Uint8Array>({
    write: (chunk) => void chunks.push(chunk),
    close: () => {
      state.ended = "closed";
    },
    abort: () => {
      state.ended = "aborted";
    },
  });
  return { sink, state, text: () => Buffer.concat(chunks).toString("utf8") };
}

export async function exported(
  store: WriteLogFileOptions["store"],
  upTo: number | Position,
  options: Partial<WriteLogFileOptions> = {},
): Promise<string> {
  const { sink, text } = memorySink();
  await writeLogFile({ store, upTo: toPosition(upTo), header: HEADER, sink, ...options });
  return text();
}

export async function parts(text: string, options: ReadLogFileOptions = {}): Promise<LogFilePart[]> {
  return partsOf(new Blob([text]), options);
}

export async function partsOf(file: Blob, options: ReadLogFileOptions = {}): Promise<LogFilePart[]> {
  const all: LogFilePart[] = [];
  for await (const part of readLogFile(file, options)) all.push(part);
  return all;
}

export const problemIn = async (text: string) =>
  (await parts(text)).flatMap((part) => (part.kind === "problem" ? [part.problem] : []))[0];

export const gzipped = (text: string): Blob => new Blob([gzipSync(text)]);
