import { EngineError } from "../engineError.ts";
import type { Version } from "../events/identifiers.ts";
import { takeSnapshotIfDue } from "../snapshots/takeSnapshot.ts";
import type { CommandEnvelope, CommandOutcome } from "./command.ts";
import type { CommandHandling, HandleCommand } from "./commandHandling.ts";
import { type DecidedOnStream, decideOnStream } from "./decideOnStream.ts";
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

async function afterDecision<T extends AggregateTypes>(
  config: CommandHandling<T>,
  envelope: CommandEnvelope<T>,
  { loaded, result }: DecidedOnStream<T>,
  attempts: number,
): Promise<Round<T>> {
  const { replay } = loaded;
  const rejected = (rejection: T["rejection"]) =>
    ({ kind: "rejected", rejection, replay, attempts }) as const;
  switch (result.kind) {
    case "appended": {
      const [commit] = result.commits;
      if (commit === undefined) throw new EngineError("storage-lost", "The store appended nothing");
      takeSnapshotIfDue(config, loaded, commit);
      return { kind: "done", outcome: { kind: "accepted", commit, head: result.head, replay, attempts } };
    }
    case "rejected": {
      const outcome = await rejectedOrRepeated(config, envelope, rejected(result.rejection));
      return { kind: "done", outcome };
    }
    case "duplicate":
      return { kind: "done", outcome: { kind: "repeated", commit: result.commit } };
    case "conflict":
      return { kind: "again", command: envelope.command };
    case "taken": {
      const answer = await config.onTaken(envelope.command, result.key);
      if ("retry" in answer) return { kind: "again", command: answer.retry };
      const outcome = await rejectedOrRepeated(config, envelope, rejected(answer.reject));
      return { kind: "done", outcome };
    }
    case "erased":
      return { kind: "done", outcome: rejected(config.onErased(envelope.command)) };
  }
}

async function handle<T extends AggregateTypes>(
  config: CommandHandling<T>,
  original: CommandEnvelope<T>,
): Promise<CommandOutcome<T>> {
  let envelope = original;
  let firstVersion: Version | null = null;
  for (let attempts = 1; attempts <= config.maxAttempts; attempts++) {
    const decided = await decideOnStream(config, envelope);
    firstVersion ??= decided.loaded.version;
    const round = await afterDecision(config, envelope, decided, attempts);
    if (round.kind === "done") return round.outcome;
    envelope = { ...envelope, command: round.command };
  }
  const newer = (await config.store.readStream(original.streamId)).slice(firstVersion ?? 0);
  return { kind: "conflict", attempts: config.maxAttempts, newer };
}

/**
 * A handler of single commands: refuses those that don't come from now (TT2) or a writable log (UP2), then
 * loads, decides and appends as one, again on newer state after a conflict or a taken key, `maxAttempts` times in
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
