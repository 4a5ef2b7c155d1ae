import type { Instant } from "../../lib/clock.ts";
import type { CommandId, Hash, Position, StreamId, Version } from "../events/identifiers.ts";
import type { Commit, ProposedEvent, RecordedEvent } from "../events/recordedEvent.ts";
import type { PersonalRecord, SubjectId } from "../personal/personalRecord.ts";

/** What one command asks to append to its stream, all or nothing (ES1). */
export interface CommitRequest {
  readonly streamId: StreamId;
  readonly expectedVersion: Version;
  readonly commandId: CommandId;
  /** At least one. */
  readonly events: readonly ProposedEvent[];
  /** Written beside the events in the same transaction (PD1). */
  readonly personal: readonly PersonalRecord[];
  /** Keys that no other commit of the log may hold, such as an order's number. */
  readonly reservations: readonly string[];
  /** Whose personal records are deleted in the same transaction, and never taken again (ES10). */
  readonly erases: readonly SubjectId[];
}

/** The end of the log. `hash` stands for everything up to it (ES8). */
export interface Head {
  readonly position: Position;
  readonly hash: Hash;
  /** Null while the log is empty. */
  readonly recordedAt: Instant | null;
}

/** `index` says which commit of the batch stood in the way; nothing of the batch was appended. */
export type AppendResult =
  | { readonly kind: "appended"; readonly commits: readonly Commit[]; readonly head: Head }
  | {
      readonly kind: "conflict";
      readonly index: number;
      readonly streamId: StreamId;
      readonly expectedVersion: Version;
      readonly actualVersion: Version;
    }
  | { readonly kind: "duplicate"; readonly index: number; readonly commit: Commit }
  | { readonly kind: "taken"; readonly index: number; readonly key: string }
  /** It brings a personal record of a subject that the log has erased (ES10). */
  | { readonly kind: "erased"; readonly index: number; readonly subject: SubjectId };

/** What becomes of a stream once its events are known. */
export interface StreamDecision {
  readonly streamId: StreamId;
  /** Only its events from this version on are given. */
  readonly fromVersion: Version;
  /** Whose personal records the commit may bring. */
  readonly subjects: readonly SubjectId[];
  /**
   * The commit to append to this stream; null: none. Pure and at once, for the log may be held still meanwhile;
   * may be asked again.
   */
  decide(events: readonly RecordedEvent[]): CommitRequest | null;
}

/** "declined": the decision was to append nothing. */
export type DecidedResult = AppendResult | { readonly kind: "declined" };

/** Events that another log recorded, to be kept verbatim: an import or a continuation of the same log. */
export interface RecordedBatch {
  /** Consecutive from head + 1, whole commits only; the first may go on with the log's last commit. */
  readonly events: readonly RecordedEvent[];
  /** Those of an erased subject are left out (ES10). */
  readonly personal: readonly PersonalRecord[];
  readonly reservations: readonly { readonly key: string; readonly streamId: StreamId }[];
  /** Whom these events erased in their own log, and so erase in this one. */
  readonly erases: readonly SubjectId[];
  /**
   * The hash from which on those of these events were computed and found to hold, so that it isn't done again;
   * left out where they were not. All that the log itself must agree with is checked in any case.
   */
  readonly checkedFrom?: Hash | undefined;
}

export type AppendRecordedResult =
  | { readonly kind: "appended"; readonly head: Head }
  | { readonly kind: "mismatch"; readonly position: Position; readonly reason: string };

/** Highest schema version of each event type in the log: an older app sees at once what it can't read (UP2). */
export type EventTypes = Readonly<Record<string, number>>;

/** Hears of a new head, and of the events that led to it, as far as this connection has just appended them. */
export type HeadListener = (head: Head, appended: readonly RecordedEvent[]) => void;

export type Unsubscribe = () => void;

/**
 * The log of one book. Contract: tests/contracts/eventStoreContract.ts; rules ES1–ES10.
 * Technical failures reject with an `EngineError`; a conflict is a value.
 */
export interface EventStore {
  /** Appends all commits in order, in one transaction, or none (ES1–ES3, ES5, ES6, ES8, ES10). At least one commit. */
  append(commits: readonly CommitRequest[]): Promise<AppendResult>;
  /**
   * Reads a stream, has it decided what to append to it, and appends that, as one: a store in which nobody can append
   * in between never answers with a conflict here.
   */
  appendDecided(decision: StreamDecision): Promise<DecidedResult>;
  /** Keeps events of the same log as they are; checks positions, versions and the hash chain first. */
  appendRecorded(batch: RecordedBatch): Promise<AppendRecordedResult>;
  head(): Promise<Head>;
  /** The stream's events from `fromVersion` (default 1) on, oldest first; empty if there are none. */
  readStream(streamId: StreamId, fromVersion?: Version): Promise<readonly RecordedEvent[]>;
  /** Up to `limit` events with positions after `after`, in order (ES3, ES7). */
  readAll(after: Position, limit: number): Promise<readonly RecordedEvent[]>;
  /** Last position recorded at or before `instant`; 0 if none. */
  positionRecordedAt(instant: Instant): Promise<Position>;
  /** The commit of a command, if it recorded one (ES5). */
  commitOf(commandId: CommandId): Promise<Commit | undefined>;
  /** Which of these commands recorded a commit. */
  recordedCommands(ids: readonly CommandId[]): Promise<ReadonlySet<CommandId>>;
  /** The stream whose commit holds a reserved key. */
  holderOf(key: string): Promise<StreamId | undefined>;
  /** The greatest reserved key that starts with `prefix`, by code units. */
  lastReservation(prefix: string): Promise<string | undefined>;
  eventTypes(): Promise<EventTypes>;
  /** Calls back after each append, from this tab or another. May skip heads, never the last. */
  subscribe(listener: HeadListener): Unsubscribe;
  close(): void;
}
