import type {
  AppendRecordedResult,
  AppendResult,
  CommitRequest,
  DecidedResult,
  EventStore,
  RecordedBatch,
} from "../../engine/eventStore/eventStore.ts";
import type { Position, StreamId } from "../../engine/events/identifiers.ts";
import type { Commit, RecordedEvent } from "../../engine/events/recordedEvent.ts";
import { type Recorded, recordCommits } from "../../engine/integrity/recordCommits.ts";
import { verifyRecorded } from "../../engine/integrity/verifyRecorded.ts";
import type { PersonalStore } from "../../engine/personal/personalStore.ts";
import type { Clock } from "../../lib/clock.ts";
import { createHeadListeners, eventsOf } from "../headListeners.ts";
import { MemoryLog } from "./memoryLog.ts";
import { createMemoryPersonalStore, type MemoryPersonalStore } from "./memoryPersonalStore.ts";

function write(log: MemoryLog, personal: MemoryPersonalStore, recorded: Recorded): readonly Commit[] {
  const commits = recorded.commits.map((commit) => log.write(commit));
  personal.addNow(recorded.personal);
  for (const subject of recorded.commits.flatMap((commit) => commit.erases)) personal.eraseNow(subject);
  return commits;
}

function appendTo(
  log: MemoryLog,
  personal: MemoryPersonalStore,
  clock: Clock,
  requests: readonly CommitRequest[],
): AppendResult {
  const plan = recordCommits(requests, log, clock.now());
  if (plan.kind === "duplicate") {
    const commit = log.commits.get(plan.commandId);
    if (commit === undefined) throw new TypeError("a recorded command has a commit");
    return { kind: "duplicate", index: plan.index, commit };
  }
  if (plan.kind !== "recorded") return plan;
  const commits = write(log, personal, plan);
  return { kind: "appended", commits, head: plan.head };
}

function appendRecordedTo(
  log: MemoryLog,
  personal: MemoryPersonalStore,
  batch: RecordedBatch,
): AppendRecordedResult {
  const verified = verifyRecorded(batch, log);
  if (verified.kind === "mismatch") return verified;
  write(log, personal, verified);
  return { kind: "appended", head: verified.head };
}

/** The greatest key with this prefix by code units, like an index would find it. */
function greatestKey(keys: Iterable<string>, prefix: string): string | undefined {
  let greatest: string | undefined;
  for (const key of keys) {
    if (key.startsWith(prefix) && (greatest === undefined || key > greatest)) greatest = key;
  }
  return greatest;
}

const streamFrom = (log: MemoryLog, streamId: StreamId, fromVersion: number = 1): readonly RecordedEvent[] =>
  (log.streams.get(streamId) ?? []).slice(Math.max(0, fromVersion - 1));

/** The questions that a log answers. */
function reading(log: MemoryLog) {
  return {
    head: async () => log.head,
    readStream: async (streamId, fromVersion) => streamFrom(log, streamId, fromVersion),
    readAll: async (after, limit) => log.events.slice(after, after + limit),
    positionRecordedAt: async (instant) => {
      const later = log.events.findIndex((event) => event.recordedAt > instant);
      return (later === -1 ? log.events.length : later) as Position;
    },
    commitOf: async (commandId) => log.commits.get(commandId),
    recordedCommands: async (ids) => new Set(ids.filter((id) => log.commits.has(id))),
    holderOf: async (key) => log.holders.get(key),
    lastReservation: async (prefix) => greatestKey(log.holders.keys(), prefix),
    eventTypes: async () => ({ ...log.types }),
  } satisfies Partial<EventStore>;
}

/**
 * A log and its personal records in memory: the reference for every other store, and a fast one for tests.
 * Both are empty at first and share each append's all-or-nothing.
 */
export function createMemoryEventStore({ clock }: { readonly clock: Clock }): {
  readonly events: EventStore;
  readonly personal: PersonalStore;
} {
  const log = new MemoryLog();
  const personal = createMemoryPersonalStore(log.erased);
  const listeners = createHeadListeners();

  /** No step in here waits, so no other append can come in between. */
  function told<R extends DecidedResult | AppendRecordedResult>(result: R): R {
    if (result.kind === "appended") {
      listeners.tell(result.head, "commits" in result ? eventsOf(result.commits) : []);
    }
    return result;
  }

  const events: EventStore = {
    ...reading(log),
    append: async (requests) => told(appendTo(log, personal, clock, requests)),
    async appendDecided({ streamId, fromVersion, decide }) {
      const request = decide(streamFrom(log, streamId, fromVersion));
      return request === null ? { kind: "declined" } : told(appendTo(log, personal, clock, [request]));
    },
    appendRecorded: async (batch) => told(appendRecordedTo(log, personal, batch)),
    subscribe: (listener) => listeners.add(listener),
    close: () => listeners.clear(),
  };
  return { events, personal };
}
