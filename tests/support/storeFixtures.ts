import type { CommitRequest, EventStore, Head } from "../../src/engine/eventStore/eventStore.ts";
import type {
  ActorId,
  CausationId,
  CommandId,
  CorrelationId,
  DeviceId,
  EventId,
  StreamId,
  Version,
} from "../../src/engine/events/identifiers.ts";
import type { ProposedEvent, RecordedEvent } from "../../src/engine/events/recordedEvent.ts";
import { EMPTY_HEAD, headAfter, linkEvent } from "../../src/engine/integrity/hashChain.ts";
import type { PersonalId, PersonalRecord, SubjectId } from "../../src/engine/personal/personalRecord.ts";
import type { PersonalStore } from "../../src/engine/personal/personalStore.ts";
import type { Clock } from "../../src/lib/clock.ts";
import { toInstant } from "../../src/lib/clock.ts";
import { type IdSource, seededIds } from "../../src/lib/ids.ts";

/** One connection to a log and its personal records, such as a tab has. */
export interface Connection {
  readonly events: EventStore;
  readonly personal: PersonalStore;
}

/** One log, empty at first, that any number of connections share. */
export interface LogHarness {
  connect(): Promise<Connection>;
  /** Closes all connections and deletes the log. */
  dispose(): Promise<void>;
}

/** Makes a new log whose connections all read this clock. */
export type MakeLogHarness = (clock: Clock) => Promise<LogHarness>;

/** Makes an empty log for one test; by default its clock moves by a second at each reading. */
export type OpenLog = (clock?: Clock) => Promise<LogHarness>;

/** What a test says of a commit; the rest is filled in. */
export interface CommitSpec {
  readonly stream?: string;
  /** The expected version; default 0. */
  readonly expected?: number;
  readonly command?: string;
  /** Types of its events; default one `ThingHappened`. */
  readonly types?: readonly string[];
  readonly schemaVersion?: number;
  readonly data?: ProposedEvent["data"];
  readonly personal?: readonly PersonalRecord[];
  readonly reservations?: readonly string[];
  readonly erases?: readonly string[];
}

export const streamId = (text: string): StreamId => text as StreamId;
export const commandId = (text: string): CommandId => text as CommandId;
export const version = (value: number): Version => value as Version;

/** A personal record about `subject`. */
export const personalRecord = (id: string, subject: string, text = id): PersonalRecord => ({
  id: id as PersonalId,
  subject: subject as SubjectId,
  kind: "note",
  data: { text },
});

export const personalId = (text: string): PersonalId => text as PersonalId;
export const subjectId = (text: string): SubjectId => text as SubjectId;

function proposedEvent(ids: IdSource, command: CommandId, type: string, spec: CommitSpec): ProposedEvent {
  return {
    eventId: ids.next() as EventId,
    type,
    schemaVersion: spec.schemaVersion ?? 1,
    occurredAt: toInstant("2024-02-29T12:00:00Z"),
    metadata: {
      commandId: command,
      correlationId: command as string as CorrelationId,
      causationId: command as string as CausationId,
      actor: "actor-1" as ActorId,
      deviceId: "device-1" as DeviceId,
    },
    data: spec.data ?? { note: "Zürich → 東京", count: 3, price: 0.1 },
  };
}

/** Fills specs up to commit requests; ids are the same in every run. */
export function requestBuilder(seed: string): (spec?: CommitSpec) => CommitRequest {
  const ids = seededIds(seed);
  return (spec = {}) => {
    const command = commandId(spec.command ?? ids.next());
    return {
      streamId: streamId(spec.stream ?? "thing-1"),
      expectedVersion: version(spec.expected ?? 0),
      commandId: command,
      events: (spec.types ?? ["ThingHappened"]).map((type) => proposedEvent(ids, command, type, spec)),
      personal: spec.personal ?? [],
      reservations: spec.reservations ?? [],
      erases: (spec.erases ?? []).map(subjectId),
    };
  };
}

/** Resolves with the first head at or after `position` that the store's subscription tells. */
export function headReached(store: EventStore, position: number): Promise<Head> {
  return new Promise((resolve) => {
    const unsubscribe = store.subscribe((head) => {
      if (head.position < position) return;
      unsubscribe();
      resolve(head);
    });
  });
}

/** Gives events a hash chain that holds, whatever else is wrong with them. */
export function relinked(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  let head = EMPTY_HEAD;
  return events.map((event) => {
    const linked = { ...event, hash: linkEvent(head.hash, event).hash };
    head = headAfter(linked);
    return linked;
  });
}

/** `count` single commits, each to a stream of its own. */
export async function appendMany(
  store: EventStore,
  build: (spec?: CommitSpec) => CommitRequest,
  count: number,
): Promise<void> {
  for (let number = 1; number <= count; number++) {
    await store.append([build({ stream: `many-${number}` })]);
  }
}
