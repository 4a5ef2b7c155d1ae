import { Dexie } from "dexie";
import type { StreamId } from "../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../src/engine/events/recordedEvent.ts";
import type { RecordedCommit } from "../../src/engine/integrity/recordCommits.ts";
import type { PersonalRecord } from "../../src/engine/personal/personalRecord.ts";

/*
 * Writes a log as builds before schema 2 did. Their encoding is copied here, not imported: it must never follow
 * what today's code does.
 */

const DIGITS = 12;
const streamKey = (streamId: StreamId, version: number): string =>
  `s:${streamId}@${String(version).padStart(DIGITS, "0")}`;

/** Commits as one block. */
export function blockOfSchema1(commits: readonly RecordedCommit[]): Record<string, unknown> {
  const events = commits.flatMap((commit) => commit.events);
  const reservations = commits.flatMap((commit) => commit.reservations);
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("A block needs an event");
  return {
    last: last.position,
    first: first.position,
    keys: [
      ...events.map((event) => streamKey(event.streamId, event.version)),
      ...reservations.map(({ key }) => `r:${key}`),
      ...commits.flatMap((commit) => commit.erases.map((subject) => `e:${subject}`)),
    ],
    commands: commits.filter((commit) => !commit.continuesLast).map((commit) => commit.commandId),
    reservations,
    recordedAt: last.recordedAt,
    hash: last.hash,
    events: `[${events.map(canonicalText).join(",")}]`,
  };
}

/** Members by the alphabet, as far as these tests' data have several. */
function canonicalText(event: RecordedEvent): string {
  const sorted = (_: string, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(event, sorted);
}

/** Personal records and gaps as one row. */
export function personalOfSchema1(records: readonly (PersonalRecord | null)[]): Record<string, unknown> {
  const present = records.filter((record) => record !== null);
  return {
    ids: present.map((record) => record.id),
    subjects: [...new Set(present.map((record) => record.subject))],
    records: JSON.stringify(records),
  };
}

/** What a database of schema 1 holds. */
export interface LogOfSchema1 {
  readonly blocks: readonly unknown[];
  readonly personal: readonly unknown[];
  readonly eventTypes: readonly unknown[];
  readonly snapshots: readonly unknown[];
}

function databaseOfSchema1(name: string): Dexie {
  const database = new Dexie(name, { cache: "disabled" });
  database.version(1).stores({
    blocks: "last, &*keys, &*commands, recordedAt",
    eventTypes: "type",
    personal: "++row, &*ids, *subjects",
    snapshots: "streamId",
  });
  return database;
}

/** Makes a database of schema 1 with these rows. */
export async function writeLogOfSchema1(name: string, rows: LogOfSchema1): Promise<void> {
  const database = databaseOfSchema1(name);
  for (const [table, values] of Object.entries(rows)) await database.table(table).bulkAdd([...values]);
  database.close();
}

/** All rows and the version of a database, read without today's code. */
export async function rowsOf(name: string): Promise<Record<string, unknown>> {
  const database = await new Dexie(name, { cache: "disabled" }).open();
  const rows: Record<string, unknown> = { version: database.verno };
  for (const table of database.tables) rows[table.name] = await table.toArray();
  database.close();
  return rows;
}
