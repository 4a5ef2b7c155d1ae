import type {
  CommitRequest,
  Head,
  RecordedBatch,
  StreamDecision,
} from "../../engine/eventStore/eventStore.ts";
import { type CommandId, NO_VERSION, type StreamId, type Version } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { LogFacts, Recorded } from "../../engine/integrity/recordCommits.ts";
import type { PersonalRecord, SubjectId } from "../../engine/personal/personalRecord.ts";
import { lastStreamKey, reservationKey, streamKey, versionOfKey } from "./blockKeys.ts";
import { blockEvents } from "./blockRow.ts";
import { erasedAmong } from "./erasures.ts";
import { presentIds, presentKeys } from "./indexLookup.ts";
import type { LogDatabase } from "./logDatabase.ts";
import { readStream } from "./streamReader.ts";
import type { StreamVersions } from "./streamVersions.ts";

/** What an append touches, and so what must be known of the log. */
export interface Touched {
  /** The version that each stream is believed to have. */
  readonly streams: ReadonlyMap<StreamId, Version>;
  readonly commands: readonly CommandId[];
  readonly keys: readonly string[];
  /** Of the personal records that it brings, and, where they must be known, of those that it erases. */
  readonly subjects: ReadonlySet<SubjectId>;
  readonly erases: readonly SubjectId[];
  /** The command whose commit may only be going on. */
  readonly continued: CommandId | null;
}

/** One append: what it touches, and what becomes of it, given the log's facts. */
export interface Append<Refusal extends { readonly kind: string }> {
  readonly touched: Touched;
  /** Pure; may be called again with more facts. */
  decide(facts: LogFacts): Recorded | Refusal;
}

/** What these commits touch. */
export function touchedByRequests(requests: readonly CommitRequest[]): Touched {
  const streams = new Map<StreamId, Version>();
  for (const { streamId, expectedVersion } of requests) {
    if (!streams.has(streamId)) streams.set(streamId, expectedVersion);
  }
  return {
    streams,
    commands: requests.map((request) => request.commandId),
    keys: requests.flatMap((request) => request.reservations),
    subjects: subjectsOf(requests.flatMap((request) => request.personal)),
    erases: requests.flatMap((request) => request.erases),
    continued: null,
  };
}

/** What these recorded events touch. */
export function touchedByBatch(batch: RecordedBatch): Touched {
  const streams = new Map<StreamId, Version>();
  const commands = new Set<CommandId>();
  for (const { streamId, version, metadata } of batch.events) {
    if (!streams.has(streamId)) streams.set(streamId, (version - 1) as Version);
    commands.add(metadata.commandId);
  }
  return {
    streams,
    commands: [...commands],
    keys: batch.reservations.map(({ key }) => key),
    subjects: subjectsOf(batch.personal),
    erases: batch.erases,
    continued: batch.events[0]?.metadata.commandId ?? null,
  };
}

const subjectsOf = (records: readonly PersonalRecord[]): ReadonlySet<SubjectId> =>
  new Set(records.map((record) => record.subject));

async function lastVersion(database: LogDatabase, streamId: StreamId): Promise<Version> {
  const keys = database.blocks.where("keys");
  const last = await keys
    .between(streamKey(streamId, NO_VERSION), lastStreamKey(streamId), true, true)
    .lastKey();
  return last === undefined ? NO_VERSION : versionOfKey(String(last));
}

async function versions(
  database: LogDatabase,
  streams: readonly StreamId[],
): Promise<ReadonlyMap<StreamId, Version>> {
  const found = await Promise.all(streams.map((streamId) => lastVersion(database, streamId)));
  return new Map(streams.map((streamId, index) => [streamId, found[index] ?? NO_VERSION]));
}

const toFacts = (
  head: Head,
  version: ReadonlyMap<StreamId, Version>,
  commands: ReadonlySet<CommandId>,
  keys: ReadonlySet<string>,
  erased: ReadonlySet<SubjectId>,
  lastCommit: LogFacts["lastCommit"] = null,
): LogFacts => ({
  head,
  lastCommit,
  versionOf: (streamId) => version.get(streamId) ?? NO_VERSION,
  isRecorded: (commandId) => commands.has(commandId),
  isReserved: (key) => keys.has(reservationKey(key)),
  isErased: (subject) => erased.has(subject),
});

/**
 * Reads no more than the unique indexes don't hold anyway: the versions of streams that should have events, as far
 * as they aren't `known`, and whose records aren't taken any more. New streams, commands and keys are presumed
 * free; the database refuses the write where that is wrong.
 */
export async function presumedFacts(
  database: LogDatabase,
  reading: Promise<Head>,
  touched: Touched,
  known: StreamVersions,
): Promise<LogFacts> {
  const streams = [...touched.streams].filter(([, version]) => version > 0).map(([streamId]) => streamId);
  const [head, version, erased] = await Promise.all([
    reading,
    versions(
      database,
      streams.filter((streamId) => !known.has(streamId)),
    ),
    erasedAmong(database, touched.subjects),
  ]);
  const kept = new Map<StreamId, Version>();
  for (const streamId of streams) {
    const one = version.get(streamId) ?? known.at(head.position, streamId);
    if (one !== undefined) kept.set(streamId, one);
  }
  // Somebody else has appended: then what is known is out of date.
  const missing = streams.filter((streamId) => !kept.has(streamId));
  const looked = missing.length > 0 ? [...(await versions(database, missing))] : [];
  return toFacts(head, new Map([...kept, ...looked]), new Set(), new Set(), erased);
}

/** What is presumed of the log for a commit to a stream of this version: that nothing else is in its way. */
export const presumedOfStream = (
  head: Head,
  streamId: StreamId,
  version: Version,
  erased: ReadonlySet<SubjectId> = new Set(),
): LogFacts => toFacts(head, new Map([[streamId, version]]), new Set(), new Set(), erased);

/** The events that a decision is taken on, and what is presumed of the log for the commit that it leads to. */
export async function streamFacts(
  database: LogDatabase,
  reading: Promise<Head>,
  { streamId, fromVersion, subjects }: StreamDecision,
): Promise<{ readonly events: readonly RecordedEvent[]; readonly facts: LogFacts }> {
  const [head, events, erased] = await Promise.all([
    reading,
    readStream(database, streamId, fromVersion),
    erasedAmong(database, new Set(subjects)),
  ]);
  const isWhole = fromVersion <= 1;
  const version = events.at(-1)?.version ?? (isWhole ? NO_VERSION : await lastVersion(database, streamId));
  return { events, facts: presumedOfStream(head, streamId, version, erased) };
}

/** Reads everything that an append can come up against. */
export async function checkedFacts(
  database: LogDatabase,
  reading: Promise<Head>,
  touched: Touched,
): Promise<LogFacts> {
  const { blocks } = database;
  const [head, version, commands, keys, erased] = await Promise.all([
    reading,
    versions(database, [...touched.streams.keys()]),
    presentIds(blocks, "commands", touched.commands),
    presentKeys(blocks, "keys", touched.keys.map(reservationKey)),
    erasedAmong(database, new Set([...touched.subjects, ...touched.erases])),
  ]);
  const continues = touched.continued !== null && commands.has(touched.continued);
  return toFacts(head, version, commands, keys, erased, continues ? await lastCommit(database) : null);
}

async function lastCommit({ blocks }: LogDatabase): Promise<LogFacts["lastCommit"]> {
  const block = await blocks.orderBy(":id").last();
  const event = block === undefined ? undefined : blockEvents(block, block.last - block.first)[0];
  return event === undefined ? null : { commandId: event.metadata.commandId, streamId: event.streamId };
}
