import { EngineError } from "../engineError.ts";
import type { AppendResult } from "../eventStore/eventStore.ts";
import { toVersion } from "../events/identifiers.ts";
import {
  aggregateFromSnapshot,
  aggregateFromStart,
  type LoadedAggregate,
  type UsableSnapshot,
  usableSnapshot,
} from "../snapshots/loadAggregate.ts";
import type { CommandEnvelope } from "./command.ts";
import type { CommandHandling } from "./commandHandling.ts";
import { commitRequest } from "./commitRequest.ts";
import type { AggregateTypes } from "./decider.ts";

/** What a command was decided on, and what came of it. */
export interface DecidedOnStream<T extends AggregateTypes> {
  readonly loaded: LoadedAggregate<T>;
  readonly result: AppendResult | { readonly kind: "rejected"; readonly rejection: T["rejection"] };
}

/** Undefined where the snapshot doesn't fit the stream. */
async function decideFrom<T extends AggregateTypes>(
  config: CommandHandling<T>,
  envelope: CommandEnvelope<T>,
  usable: UsableSnapshot<T> | null,
): Promise<DecidedOnStream<T> | undefined> {
  const { streamId, commandId, command, personal } = envelope;
  const { decider, store, onStep } = config;
  // The last one counts: the store may ask again.
  const rounds: { loaded: LoadedAggregate<T>; decision: ReturnType<typeof decider.decide> }[] = [];
  const result = await store.appendDecided({
    streamId,
    fromVersion: usable?.snapshot.version ?? toVersion(1),
    subjects: personal.map(({ subject }) => subject),
    decide(events) {
      const loaded =
        usable === null ? aggregateFromStart(config, events) : aggregateFromSnapshot(config, usable, events);
      onStep?.(commandId, "loaded");
      if (loaded === undefined) return null;
      const decision = decider.decide(command, loaded.state);
      onStep?.(commandId, "decided");
      rounds.push({ loaded, decision });
      return decision.ok ? commitRequest(config, envelope, loaded.version, decision.value) : null;
    },
  });
  const last = rounds.at(-1);
  if (last === undefined) return undefined;
  const { loaded, decision } = last;
  if (!decision.ok) return { loaded, result: { kind: "rejected", rejection: decision.error } };
  if (result.kind === "declined") throw new EngineError("storage-lost", "The store declined a commit");
  onStep?.(commandId, "appended");
  return { loaded, result };
}

/**
 * Loads a command's aggregate, decides, and appends, in one go of the store: from the snapshot and the events after
 * it, or from all events where no snapshot fits this very history (SN1).
 */
export async function decideOnStream<T extends AggregateTypes>(
  config: CommandHandling<T>,
  envelope: CommandEnvelope<T>,
): Promise<DecidedOnStream<T>> {
  const usable = await usableSnapshot(config, envelope.streamId);
  const decided =
    (usable && (await decideFrom(config, envelope, usable))) ?? (await decideFrom(config, envelope, null));
  if (decided === undefined) throw new EngineError("storage-lost", "The store had nothing decided");
  return decided;
}
