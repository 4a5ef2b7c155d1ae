import type { Instant } from "../../lib/clock.ts";
import { EngineError } from "../engineError.ts";
import type { AppendResult, CommitRequest, Head } from "../eventStore/eventStore.ts";
import type { CommandId, Position, StreamId, Version } from "../events/identifiers.ts";
import type { Commit, RecordedEvent } from "../events/recordedEvent.ts";
import type { PersonalRecord, SubjectId } from "../personal/personalRecord.ts";
import { headAfter, linkEvent } from "./hashChain.ts";

/** What an append must know about the log that it goes to. */
export interface LogFacts {
  readonly head: Head;
  /** The commit that the head's event belongs to; null: there is none, or it doesn't matter to this append. */
  readonly lastCommit: Pick<Commit, "commandId" | "streamId"> | null;
  versionOf(streamId: StreamId): Version;
  isRecorded(commandId: CommandId): boolean;
  isReserved(key: string): boolean;
  isErased(subject: SubjectId): boolean;
}

/** A key that no other commit may hold, and the stream that holds it. */
export interface Reservation {
  readonly key: string;
  readonly streamId: StreamId;
}

/** A commit in its final form, ready to be written. */
export interface RecordedCommit extends Commit {
  readonly reservations: readonly Reservation[];
  /** Without those that were erased before. */
  readonly erases: readonly SubjectId[];
  /** True where these are more events of the log's last commit, which was cut off when its log was copied. */
  readonly continuesLast: boolean;
}

/** Commits to write, and what is written and deleted beside them: records first, then erasures. */
export interface Recorded {
  readonly kind: "recorded";
  readonly commits: readonly RecordedCommit[];
  readonly personal: readonly PersonalRecord[];
  readonly head: Head;
}

/** Commits to write, or which one stands in the way and why. */
export type RecordedCommits =
  | Recorded
  | { readonly kind: "duplicate"; readonly index: number; readonly commandId: CommandId }
  | Extract<AppendResult, { kind: "conflict" | "taken" | "erased" }>;

type Refusal = Exclude<RecordedCommits, { kind: "recorded" }>;

/** The log as it is after the commits of the batch so far. */
interface Progress {
  head: Head;
  readonly versions: Map<StreamId, Version>;
  readonly commands: Set<CommandId>;
  readonly keys: Set<string>;
  readonly erased: Set<SubjectId>;
}

const invalid = (message: string): EngineError => new EngineError("invalid-argument", message);

/** @throws EngineError "invalid-argument" for an id that can't be a key of every store. */
export function checkStreamId(streamId: StreamId): void {
  if (streamId === "" || streamId.includes("@")) {
    throw invalid(`A stream id must not be empty or contain "@": "${streamId}"`);
  }
}

function checkRequest(request: CommitRequest, progress: Progress): void {
  checkStreamId(request.streamId);
  if (request.events.length === 0) throw invalid(`Command ${request.commandId} has no events to append`);
  if (request.events.some((event) => event.metadata.commandId !== request.commandId)) {
    throw invalid(`An event of command ${request.commandId} names another command`);
  }
  if (progress.commands.has(request.commandId)) {
    throw invalid(`Command ${request.commandId} is in one batch twice`);
  }
}

function findRefusal(
  request: CommitRequest,
  index: number,
  facts: LogFacts,
  progress: Progress,
): Refusal | null {
  const { streamId, expectedVersion, commandId } = request;
  if (facts.isRecorded(commandId)) return { kind: "duplicate", index, commandId };
  const actualVersion = progress.versions.get(streamId) ?? facts.versionOf(streamId);
  if (actualVersion !== expectedVersion) {
    return { kind: "conflict", index, streamId, expectedVersion, actualVersion };
  }
  const own = new Set<string>();
  for (const key of request.reservations) {
    if (own.has(key) || progress.keys.has(key) || facts.isReserved(key)) return { kind: "taken", index, key };
    own.add(key);
  }
  const subject = erasedAmong(request, facts, progress);
  return subject === undefined ? null : { kind: "erased", index, subject };
}

/** A subject of the commit's personal records that takes none any more. */
function erasedAmong(
  { personal, erases }: CommitRequest,
  facts: LogFacts,
  progress: Progress,
): SubjectId | undefined {
  return personal.find(
    ({ subject }) => erases.includes(subject) || progress.erased.has(subject) || facts.isErased(subject),
  )?.subject;
}

function recordOne(
  request: CommitRequest,
  recordedAt: Instant,
  facts: LogFacts,
  progress: Progress,
): RecordedCommit {
  const { streamId, commandId } = request;
  const events: RecordedEvent[] = [];
  for (const { eventId, type, schemaVersion, occurredAt, metadata, data } of request.events) {
    const unhashed = {
      ...{ eventId, streamId, type, schemaVersion, occurredAt, recordedAt, metadata, data },
      version: (request.expectedVersion + events.length + 1) as Version,
      position: (progress.head.position + 1) as Position,
    };
    const { hash } = linkEvent(progress.head.hash, unhashed);
    const event = { ...unhashed, hash };
    events.push(event);
    progress.head = headAfter(event);
  }
  progress.versions.set(streamId, (request.expectedVersion + events.length) as Version);
  progress.commands.add(commandId);
  for (const key of request.reservations) progress.keys.add(key);
  const reservations = request.reservations.map((key) => ({ key, streamId }));
  const isNew = (subject: SubjectId) => !progress.erased.has(subject) && !facts.isErased(subject);
  const erases = [...new Set(request.erases)].filter(isNew);
  for (const subject of erases) progress.erased.add(subject);
  return {
    ...{ commandId, streamId, events, reservations, erases },
    continuesLast: false,
  };
}

/**
 * Turns requests into the commits that a store writes, each counting on those before it, or says which one
 * can't be: a known command first, then a version, a key, a subject (ES1, ES2, ES5, ES10). Pure, and the same for every
 * store. Events are recorded at `now`, or with the head where that is later.
 *
 * @throws EngineError "invalid-argument" for an empty batch, a commit without events, events of another
 * command, one command twice in the batch, or data that isn't JSON.
 */
export function recordCommits(
  requests: readonly CommitRequest[],
  facts: LogFacts,
  now: Instant,
): RecordedCommits {
  if (requests.length === 0) throw invalid("An append needs at least one commit");
  const { head } = facts;
  const recordedAt = head.recordedAt !== null && head.recordedAt > now ? head.recordedAt : now;
  const progress: Progress = {
    ...{ head, versions: new Map(), commands: new Set(), keys: new Set() },
    erased: new Set(),
  };
  const commits: RecordedCommit[] = [];
  for (const [index, request] of requests.entries()) {
    checkRequest(request, progress);
    const refusal = findRefusal(request, index, facts, progress);
    if (refusal !== null) return refusal;
    commits.push(recordOne(request, recordedAt, facts, progress));
  }
  const personal = requests.flatMap((request) => request.personal);
  return { kind: "recorded", commits, personal, head: progress.head };
}

/** A commit without what only the store needs. */
export const toCommit = ({ commandId, streamId, events }: Commit): Commit => ({
  commandId,
  streamId,
  events,
});
