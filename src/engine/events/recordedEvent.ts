import type { Instant } from "../../lib/clock.ts";
import type { JsonObject } from "../../lib/json.ts";
import type {
  ActorId,
  CausationId,
  CommandId,
  CorrelationId,
  DeviceId,
  EventId,
  Hash,
  Position,
  StreamId,
  Version,
} from "./identifiers.ts";

/** Who and what caused an event. Ids are opaque: no name of a person is ever in here (PD1). */
export interface EventMetadata {
  readonly commandId: CommandId;
  readonly correlationId: CorrelationId;
  readonly causationId: CausationId;
  readonly actor: ActorId;
  readonly deviceId: DeviceId;
}

/** An event that a command wants appended. The store adds version, position, recordedAt and hash. */
export interface ProposedEvent {
  readonly eventId: EventId;
  readonly type: string;
  readonly schemaVersion: number;
  /** When it happened in the world; can be long before it is recorded. */
  readonly occurredAt: Instant;
  readonly metadata: EventMetadata;
  readonly data: JsonObject;
}

/** An event as the log keeps it for ever (ES4). */
export interface RecordedEvent extends ProposedEvent {
  readonly streamId: StreamId;
  readonly version: Version;
  readonly position: Position;
  /** When it was appended; never decreases along positions. */
  readonly recordedAt: Instant;
  /** SHA-256 of the previous event's hash and this event without its hash, in canonical JSON (ES8). */
  readonly hash: Hash;
}

/** The events that one command appended, atomically. */
export interface Commit {
  readonly commandId: CommandId;
  readonly streamId: StreamId;
  readonly events: readonly RecordedEvent[];
}
