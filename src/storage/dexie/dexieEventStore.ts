import { EngineError } from "../../engine/engineError.ts";
import type {
  AppendRecordedResult,
  AppendResult,
  CommitRequest,
  DecidedResult,
  EventStore,
  RecordedBatch,
  StreamDecision,
} from "../../engine/eventStore/eventStore.ts";
import { type RecordedCommits, recordCommits, toCommit } from "../../engine/integrity/recordCommits.ts";
import { verifyRecorded } from "../../engine/integrity/verifyRecorded.ts";
import type { Clock, Instant } from "../../lib/clock.ts";
import { createHeadListeners, eventsOf } from "../headListeners.ts";
import { openHeadChannel } from "./headChannel.ts";
import { createHeadReader } from "./headReader.ts";
import type { LogDatabase } from "./logDatabase.ts";
import { type Append, touchedByBatch, touchedByRequests } from "./logFacts.ts";
import { createLogReader, type LogReader } from "./logReader.ts";
import { createLogWriter, type LogWriter } from "./logWriter.ts";
import { onDatabase } from "./storageErrors.ts";

/** What a Dexie event store stands on. */
export interface DexieEventStoreOptions {
  readonly database: LogDatabase;
  readonly clock: Clock;
  /** Where the connections to this log tell each other; by default named after the database. */
  readonly channelName?: string;
}

type Refused = Exclude<RecordedCommits, { kind: "recorded" }>;

function appendOf(requests: readonly CommitRequest[], now: Instant): Append<Refused> {
  return {
    touched: touchedByRequests(requests),
    decide: (facts) => recordCommits(requests, facts, now),
  };
}

async function appended(reader: LogReader, result: RecordedCommits): Promise<AppendResult> {
  if (result.kind === "recorded") {
    return { kind: "appended", commits: result.commits.map(toCommit), head: result.head };
  }
  if (result.kind !== "duplicate") return result;
  const commit = await reader.commitOf(result.commandId);
  if (commit === undefined) {
    throw new EngineError("corrupt-log", `The commit of command ${result.commandId} can't be found`);
  }
  return { kind: "duplicate", index: result.index, commit };
}

async function appendDecided(
  writer: LogWriter,
  reader: LogReader,
  clock: Clock,
  decision: StreamDecision,
): Promise<DecidedResult> {
  const now = clock.now();
  const result = await writer.writeDecided(decision, (request) => appendOf([request], now));
  return result === null ? { kind: "declined" } : appended(reader, result);
}

async function appendRecorded(writer: LogWriter, batch: RecordedBatch): Promise<AppendRecordedResult> {
  const result = await writer.write({
    touched: touchedByBatch(batch),
    decide: (facts) => verifyRecorded(batch, facts),
  });
  return result.kind === "recorded" ? { kind: "appended", head: result.head } : result;
}

/**
 * The log of one book in IndexedDB, in blocks. Any number of connections, in any tabs, can append: a
 * transaction and unique indexes decide who wins (ES2). Closing it closes the database.
 */
export function createDexieEventStore({ database, clock, channelName }: DexieEventStoreOptions): EventStore {
  const heads = createHeadReader(database);
  const reader = createLogReader(database, heads);
  const writer = createLogWriter(database, heads);
  const listeners = createHeadListeners();
  const channel = openHeadChannel(channelName ?? `${database.name}/head`, (head) => listeners.tell(head));

  function telling<R extends DecidedResult | AppendRecordedResult>(result: R): R {
    if (result.kind === "appended") {
      listeners.tell(result.head, "commits" in result ? eventsOf(result.commits) : []);
      channel.post(result.head);
    }
    return result;
  }

  return {
    ...reader,
    // May be done twice: a command that was recorded before the connection broke is a duplicate (ES5).
    append: async (requests) =>
      telling<AppendResult>(
        await onDatabase(
          async () => appended(reader, await writer.write(appendOf(requests, clock.now()))),
          database,
        ),
      ),
    appendDecided: async (decision) =>
      telling<DecidedResult>(
        await onDatabase(() => appendDecided(writer, reader, clock, decision), database),
      ),
    appendRecorded: async (batch) =>
      telling<AppendRecordedResult>(await onDatabase(() => appendRecorded(writer, batch))),
    subscribe: listeners.add,
    close() {
      channel.close();
      listeners.clear();
      database.close();
    },
  };
}
