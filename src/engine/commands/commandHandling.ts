import type { EventStore } from "../eventStore/eventStore.ts";
import type { CommandId } from "../events/identifiers.ts";
import type { SubjectId } from "../personal/personalRecord.ts";
import type { SnapshotStore } from "../snapshots/snapshotStore.ts";
import type { Upcasting } from "../upcasting/upcasting.ts";
import type { CommandEnvelope, CommandOutcome } from "./command.ts";
import type { AggregateTypes, Decider } from "./decider.ts";

/** What a single command has behind it: its aggregate was loaded, it was decided, its events were appended. */
export type CommandStep = "loaded" | "decided" | "appended";

export interface CommandHandling<T extends AggregateTypes> {
  readonly store: EventStore;
  readonly decider: Decider<T>;
  readonly upcasting: Upcasting;
  readonly snapshots: SnapshotStore;
  /** A snapshot is written every so many events of a stream (SN2). */
  readonly snapshotEvery: number;
  /** Schema of the aggregate's state; raise it when the state's shape changes. */
  readonly snapshotSchema: number;
  /** How often a command is decided again after conflicts before the user is told (CMD2). */
  readonly maxAttempts: number;
  /** Keys that an event reserves for its stream, such as the order's number. */
  reservations(event: T["event"]): readonly string[];
  /** Whose personal records an event erases (ES10). */
  erases(event: T["event"]): readonly SubjectId[];
  /** A reserved key was taken: the command with another one, or the rejection to answer with. */
  onTaken(command: T["command"], key: string): Promise<{ retry: T["command"] } | { reject: T["rejection"] }>;
  /** The rejection of a command that brings a personal record of an erased subject (ES10). */
  onErased(command: T["command"]): T["rejection"];
  /** A message where the log may not be written to (UP2), else null. */
  readOnly(): string | null;
  /** Runs work that no command waits for (SN2); failures in it are reported there, not to the command. */
  inBackground(work: () => Promise<void>): void;
  /** Told of each step of a single command, for those who measure; decided again after a conflict, of each again. */
  onStep?(commandId: CommandId, step: CommandStep): void;
}

/** Handles one command: load, decide, append, again on conflict. Rejects only on technical failure. */
export type HandleCommand<T extends AggregateTypes> = (
  envelope: CommandEnvelope<T>,
) => Promise<CommandOutcome<T>>;

/**
 * Handles many commands in order and appends what they decide in one transaction, for imports. Every command
 * goes through the aggregate on the state that those before it left. One outcome for each.
 */
export type HandleCommands<T extends AggregateTypes> = (
  envelopes: readonly CommandEnvelope<T>[],
) => Promise<readonly CommandOutcome<T>[]>;
