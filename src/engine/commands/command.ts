import type { Instant } from "../../lib/clock.ts";
import type { Head } from "../eventStore/eventStore.ts";
import type {
  ActorId,
  CausationId,
  CommandId,
  CorrelationId,
  DeviceId,
  Position,
  StreamId,
} from "../events/identifiers.ts";
import type { Commit, RecordedEvent } from "../events/recordedEvent.ts";
import type { PersonalRecord } from "../personal/personalRecord.ts";
import type { AggregateTypes } from "./decider.ts";

/** The position that a screen shows: the moving end of the log, or a fixed place in it. */
export type ScreenPosition = "now" | Position;

/** A command with everything that `decide` may not fetch for itself. */
export interface CommandEnvelope<T extends AggregateTypes> {
  readonly commandId: CommandId;
  readonly streamId: StreamId;
  readonly occurredAt: Instant;
  readonly correlationId: CorrelationId;
  readonly causationId: CausationId;
  readonly actor: ActorId;
  readonly deviceId: DeviceId;
  /** Accepted from "now" only (TT2). */
  readonly screen: ScreenPosition;
  readonly command: T["command"];
  readonly personal: readonly PersonalRecord[];
}

/** How a load came about: from which snapshot, and how many events were replayed on top. */
export interface ReplayReport {
  /** Null: no snapshot was used. */
  readonly snapshotVersion: number | null;
  readonly eventsReplayed: number;
}

/** Why the command layer didn't even ask the aggregate. */
export type RefusalReason =
  /** The screen shows the past (TT2). */
  | "screen-in-past"
  /** The log holds events of a newer application (UP2). */
  | "read-only";

export type CommandOutcome<T extends AggregateTypes> =
  | {
      readonly kind: "accepted";
      readonly commit: Commit;
      readonly head: Head;
      readonly replay: ReplayReport;
      /** 1 = no conflict on the way. */
      readonly attempts: number;
    }
  /** The command had recorded events before; nothing was appended now (ES5). */
  | { readonly kind: "repeated"; readonly commit: Commit }
  | {
      readonly kind: "rejected";
      readonly rejection: T["rejection"];
      readonly replay: ReplayReport;
      readonly attempts: number;
    }
  /** Others kept winning; `newer` is what they appended meanwhile (CMD2). */
  | { readonly kind: "conflict"; readonly attempts: number; readonly newer: readonly RecordedEvent[] }
  | { readonly kind: "refused"; readonly reason: RefusalReason; readonly message: string };
