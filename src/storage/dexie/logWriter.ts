import type { CommitRequest, StreamDecision } from "../../engine/eventStore/eventStore.ts";
import type { Position } from "../../engine/events/identifiers.ts";
import type { LogFacts, Recorded, RecordedCommit } from "../../engine/integrity/recordCommits.ts";
import type { PersonalRecord } from "../../engine/personal/personalRecord.ts";
import { eraseRecords } from "./erasures.ts";
import type { HeadReader } from "./headReader.ts";
import { presentIds } from "./indexLookup.ts";
import type { EventTypeRow, LogDatabase } from "./logDatabase.ts";
import { type Append, checkedFacts, presumedFacts, streamFacts } from "./logFacts.ts";
import { toBlocks } from "./packBlocks.ts";
import { packRows } from "./personalRow.ts";
import { type PlainWriting, writePlainly } from "./plainWrite.ts";
import { presumeFirst, type WriteMode } from "./presumeFirst.ts";
import { StreamVersions } from "./streamVersions.ts";

/** Writes appends into one log. */
export interface LogWriter {
  /** All of it in one transaction, or nothing. */
  write<Refusal extends { readonly kind: string }>(append: Append<Refusal>): Promise<Recorded | Refusal>;
  /** Reads a stream, has it decided, and writes the append of the commit; null: it was decided to write nothing. */
  writeDecided<Refusal extends { readonly kind: string }>(
    decision: StreamDecision,
    appendOf: (request: CommitRequest) => Append<Refusal>,
  ): Promise<Recorded | Refusal | null>;
}

const isRecorded = (result: { readonly kind: string } | null): result is Recorded =>
  result?.kind === "recorded";

/** The highest schema version of each event type in these commits that is above what is known. */
function newEventTypes(
  commits: readonly RecordedCommit[],
  known: ReadonlyMap<string, number>,
): readonly EventTypeRow[] {
  const highest = new Map<string, number>();
  for (const { type, schemaVersion } of commits.flatMap((commit) => commit.events)) {
    const above = Math.max(known.get(type) ?? 0, highest.get(type) ?? 0);
    if (schemaVersion > above) highest.set(type, schemaVersion);
  }
  return [...highest].map(([type, schemaVersion]) => ({ type, schemaVersion }));
}

async function raiseEventTypes(database: LogDatabase, rows: readonly EventTypeRow[]): Promise<void> {
  if (rows.length === 0) return;
  const stored = await database.eventTypes.bulkGet(rows.map((row) => row.type));
  const higher = rows.filter((row, index) => row.schemaVersion > (stored[index]?.schemaVersion ?? 0));
  await database.eventTypes.bulkPut(higher);
}

/** Writes records that aren't there yet. Within a transaction. */
export async function addPersonal(
  database: LogDatabase,
  records: readonly PersonalRecord[],
  mode: WriteMode,
): Promise<void> {
  if (records.length === 0) return;
  const ids = records.map((record) => record.id);
  const known = await presentIds(database.personal, "ids", mode === "check" ? ids : []);
  await database.personal.bulkAdd([...packRows(records, known)]);
}

/** Keeps the versions of the streams that were written to. */
function remember(known: StreamVersions, { commits, head }: Recorded): void {
  const [first] = commits[0]?.events ?? [];
  if (first === undefined) return;
  const last = commits.map(({ streamId, events }) => [streamId, events.at(-1)?.version] as const);
  known.keep(
    last.flatMap(([streamId, version]) => (version === undefined ? [] : [[streamId, version] as const])),
    (first.position - 1) as Position,
    head.position,
  );
}

/**
 * A writer with its own memory of the head, the event types and the streams that it wrote to. The first try reads next to nothing and
 * leaves it to the unique indexes to refuse; their refusal aborts the transaction, for one that went on after
 * it would commit the rest. The second try reads everything first and so ends in a value.
 */
export function createLogWriter(database: LogDatabase, heads: HeadReader): LogWriter {
  const { blocks, eventTypes, personal } = database;
  const knownTypes = new Map<string, number>();
  const known = new StreamVersions();

  /** Writes what is recorded given these facts. What they only presume is looked up before anything is refused. */
  async function settle<Refusal extends { readonly kind: string }>(
    { touched, decide }: Append<Refusal>,
    presumed: LogFacts | null,
  ): Promise<Recorded | Refusal> {
    const checked = () => checkedFacts(database, heads.read(), touched);
    let result = decide(presumed ?? (await checked()));
    if (!isRecorded(result) && presumed !== null) result = decide(await checked());
    if (!isRecorded(result)) return result;
    await Promise.all([
      blocks.bulkAdd([...toBlocks(result.commits)]),
      raiseEventTypes(database, newEventTypes(result.commits, knownTypes)),
      addPersonal(database, result.personal, presumed === null ? "check" : "presume"),
    ]);
    for (const subject of result.commits.flatMap((commit) => commit.erases)) {
      await eraseRecords(database, subject);
    }
    return result;
  }

  const transact = <Result>(attempt: () => Promise<Result>): PromiseLike<Result> =>
    database.transaction("rw", [blocks, eventTypes, personal], attempt);

  /** Keeps what a committed write tells of the log. */
  function noted<Result extends { readonly kind: string } | null>(result: Result): Result {
    if (!isRecorded(result)) return result;
    heads.remember(result.head);
    remember(known, result);
    for (const { type, schemaVersion } of newEventTypes(result.commits, knownTypes)) {
      knownTypes.set(type, schemaVersion);
    }
    return result;
  }

  const plain: PlainWriting = {
    database,
    heads,
    knowsTypes: ({ commits }) => newEventTypes(commits, knownTypes).length === 0,
  };

  return {
    write: async (append) =>
      noted(
        await presumeFirst((mode) =>
          transact(async () =>
            settle(
              append,
              mode === "presume" ? await presumedFacts(database, heads.read(), append.touched, known) : null,
            ),
          ),
        ),
      ),
    async writeDecided(decision, appendOf) {
      const result = await presumeFirst(async (mode) => {
        const plainly = mode === "presume" ? await writePlainly(plain, decision, appendOf) : null;
        if (plainly !== null && plainly.kind !== "not-plain") return isRecorded(plainly) ? plainly : null;
        return transact(async () => {
          const { events, facts } = await streamFacts(database, heads.read(), decision);
          const request = decision.decide(events);
          return request === null ? null : settle(appendOf(request), mode === "presume" ? facts : null);
        });
      });
      return noted(result);
    },
  };
}
