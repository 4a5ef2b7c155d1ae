import { EngineError } from "../engineError.ts";
import type { AppendResult } from "../eventStore/eventStore.ts";
import { type LoadedAggregate, loadAggregate } from "../snapshots/loadAggregate.ts";
import { takeSnapshotIfDue } from "../snapshots/takeSnapshot.ts";
import type { CommandEnvelope, CommandOutcome } from "./command.ts";
import type { CommandHandling, HandleCommand } from "./commandHandling.ts";
import { commitRequest } from "./commitRequest.ts";
import type { AggregateTypes } from "./decider.ts";
import { refusalOf, refusedReadOnly } from "./refusal.ts";

/** One round: an outcome, or the command to decide again on the newer state. */
type Round<T extends AggregateTypes> =
  | { readonly kind: "done"; readonly outcome: CommandOutcome<T> }
  | { readonly kind: "again"; readonly command: T["command"] };

/**
 * A rejection, unless the command recorded its events before: deciding it on the state that they made may
 * well say no, but its first outcome stands (ES5).
 */
async function rejectedOrRepeated<T extends AggregateTypes>(
  { store }: CommandHandling<T>,
  { commandId }: CommandEnvelope<T>,
  rejected: Extract<CommandOutcome<T>, { kind: "rejected" }>,
): Promise<CommandOutcome<T>> {
  const commit = await store.commitOf(commandId);
  return commit === undefined ? rejected : { kind: "repeated", commit };
}

async function afterAppend<T extends AggregateTypes>(
  config: CommandHandling<T>,
  envelope: CommandEnvelope<T>,
  loaded: LoadedAggregate<T>,
  result: AppendResult,
  attempts: number,
): Promise<Round<T>> {
  const { replay } = loaded;
  switch (result.kind) {
    case "appended": {
      const [commit] = result.commits;
      if (commit === undefined) throw new EngineError("storage-lost", "The store appended nothing");
      takeSnapshotIfDue(config, loaded, commit);
      return { kind: "done", outcome: { kind: "accepted", commit, head: result.head, replay, attempts } };
    }
    case "duplicate":
      return { kind: "done", outcome: { kind: "repeated", commit: result.commit } };
    case "conflict":
      return { kind: "again", command: envelope.command };
    case "taken": {
      const answer = await config.onTaken(envelope.command, result.key);
      if ("retry" in answer) return { kind: "again", command: answer.retry };
      const rejected = { kind: "rejected", rejection: answer.reject, replay, attempts } as const;
      return { kind: "done", outcome: await rejectedOrRepeated(config, envelope, rejected) };
    }
    case "erased": {
      const rejection = config.onErased(envelope.command);
      return { kind: "done", outcome: { kind: "rejected", rejection, replay, attempts } };
    }
  }
}

async function decideAndAppend<T extends AggregateTypes>(
  config: CommandHandling<T>,
  envelope: CommandEnvelope<T>,
  loaded: LoadedAggregate<T>,
  attempts: number,
): Promise<Round<T>> {
  const { commandId } = envelope;
  const decision = config.decider.decide(envelope.command, loaded.state);
  config.onStep?.(commandId, "decided");
  if (!decision.ok) {
    const rejected = {
      kind: "rejected",
      rejection: decision.error,
      replay: loaded.replay,
      attempts,
    } as const;
    return { kind: "done", outcome: await rejectedOrRepeated(config, envelope, rejected) };
  }
  const request = commitRequest(config, envelope, loaded.version, decision.value);
  const result = await config.store.append([request]);
  config.onStep?.(commandId, "appended");
  return afterAppend(config, envelope, loaded, result, attempts);
}

async function handle<T extends AggregateTypes>(
  config: CommandHandling<T>,
  original: CommandEnvelope<T>,
): Promise<CommandOutcome<T>> {
  const { streamId } = original;
  const first = await loadAggregate(config, streamId);
  let loaded = first;
  let envelope = original;
  for (let attempts = 1; attempts <= config.maxAttempts; attempts++) {
    if (attempts > 1) loaded = await loadAggregate(config, streamId);
    config.onStep?.(original.commandId, "loaded");
    const round = await decideAndAppend(config, envelope, loaded, attempts);
    if (round.kind === "done") return round.outcome;
    envelope = { ...envelope, command: round.command };
  }
  const newer = (await config.store.readStream(streamId)).slice(first.version);
  return { kind: "conflict", attempts: config.maxAttempts, newer };
}

/**
 * A handler of single commands: refuses those that don't come from now (TT2) or a writable log (UP2), then
 * loads, decides and appends, again on newer state after a conflict or a taken key, `maxAttempts` times in
 * all (CMD2). Nothing but the log can make a command wait or fail (CMD4).
 */
export function createCommandHandler<T extends AggregateTypes>(config: CommandHandling<T>): HandleCommand<T> {
  return async (envelope) => {
    const refusal = refusalOf(config, envelope);
    if (refusal !== null) return refusal;
    try {
      return await handle(config, envelope);
    } catch (error) {
      // A newer application in another tab may append while this one runs.
      if (error instanceof EngineError && error.code === "unknown-event")
        return refusedReadOnly(error.message);
      throw error;
    }
  };
}
