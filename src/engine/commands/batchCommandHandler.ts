import { EngineError } from "../engineError.ts";
import type { AppendResult } from "../eventStore/eventStore.ts";
import { type CommandId, toPosition } from "../events/identifiers.ts";
import { takeSnapshotIfDue } from "../snapshots/takeSnapshot.ts";
import { AggregateCache } from "./aggregateCache.ts";
import { BatchPlan, type PendingCommit, type Planned } from "./batchPlan.ts";
import type { CommandEnvelope, CommandOutcome } from "./command.ts";
import { createCommandHandler } from "./commandHandler.ts";
import type { CommandHandling, HandleCommands } from "./commandHandling.ts";
import type { AggregateTypes } from "./decider.ts";
import { refusalOf } from "./refusal.ts";

export interface BatchOptions<T extends AggregateTypes> {
  /** Whether the command's stream may be taken for new without reading it: an append finds out otherwise. */
  presumeNew(command: T["command"]): boolean;
  /** The most aggregates to keep between batches. Default 5,000. */
  readonly cacheCapacity?: number;
}

type Appended = Extract<AppendResult, { kind: "appended" }>;

async function repeated<T extends AggregateTypes>(
  { store }: CommandHandling<T>,
  commandId: CommandId,
): Promise<CommandOutcome<T>> {
  const commit = await store.commitOf(commandId);
  if (commit === undefined) throw new EngineError("storage-lost", `The commit of ${commandId} is gone`);
  return { kind: "repeated", commit };
}

/** Answers every command, or decides what is to be appended for it. */
async function planAll<T extends AggregateTypes>(
  config: CommandHandling<T>,
  plan: BatchPlan<T>,
  cache: AggregateCache<T>,
  options: BatchOptions<T>,
  envelopes: readonly CommandEnvelope<T>[],
): Promise<readonly Planned<T>[]> {
  const recorded = await config.store.recordedCommands(envelopes.map(({ commandId }) => commandId));
  const open = (envelope: CommandEnvelope<T>) =>
    !recorded.has(envelope.commandId) && refusalOf(config, envelope) === null;
  cache.begin((await config.store.head()).position);
  await plan.load(envelopes.filter(open), cache, options.presumeNew);
  const planned: Planned<T>[] = [];
  for (const envelope of envelopes) {
    const refusal = refusalOf(config, envelope);
    if (refusal !== null) planned.push({ kind: "answered", outcome: refusal });
    else if (recorded.has(envelope.commandId)) {
      planned.push({ kind: "answered", outcome: await repeated(config, envelope.commandId) });
    } else planned.push(await plan.plan(envelope));
  }
  return planned;
}

function outcomeOf<T extends AggregateTypes>(
  planned: Planned<T>,
  pending: readonly PendingCommit<T>[],
  appended: Appended | null,
): CommandOutcome<T> {
  if (planned.kind === "answered") return planned.outcome;
  const commit = appended?.commits[planned.index];
  const decided = pending[planned.index];
  if (appended === null || commit === undefined || decided === undefined) {
    throw new EngineError("storage-lost", "The store appended less than it was given");
  }
  if (planned.repetition) return { kind: "repeated", commit };
  return { kind: "accepted", commit, head: appended.head, replay: decided.before.replay, attempts: 1 };
}

/** The batch's outcomes, or null if a commit stood in the way and nothing was appended. */
async function handleTogether<T extends AggregateTypes>(
  config: CommandHandling<T>,
  options: BatchOptions<T>,
  cache: AggregateCache<T>,
  envelopes: readonly CommandEnvelope<T>[],
): Promise<readonly CommandOutcome<T>[] | null> {
  const plan = new BatchPlan(config);
  const planned = await planAll(config, plan, cache, options, envelopes);
  const { pending } = plan;
  if (pending.length === 0) return planned.map((one) => outcomeOf(one, pending, null));
  const result = await config.store.append(pending.map(({ request }) => request));
  if (result.kind !== "appended") return null;
  const appended = result.commits.reduce((sum, { events }) => sum + events.length, 0);
  cache.keep(plan.aggregates, toPosition(result.head.position - appended), result.head.position);
  for (const [index, { before }] of pending.entries()) {
    const commit = result.commits[index];
    if (commit !== undefined) takeSnapshotIfDue(config, before, commit);
  }
  return planned.map((one) => outcomeOf(one, pending, result));
}

const isUnknownEvent = (error: unknown): boolean =>
  error instanceof EngineError && error.code === "unknown-event";

/**
 * A handler of whole batches, for imports: one append for all that a batch decides. Where a conflict, a taken
 * key or a command of another tab stands in the way, the batch goes one by one through the single handler,
 * which answers each by itself. Batches wait for each other.
 */
export function createBatchCommandHandler<T extends AggregateTypes>(
  config: CommandHandling<T>,
  options: BatchOptions<T>,
): HandleCommands<T> {
  const handleOne = createCommandHandler(config);
  const cache = new AggregateCache<T>(options.cacheCapacity ?? 5_000);

  async function together(envelopes: readonly CommandEnvelope<T>[]) {
    try {
      return await handleTogether(config, options, cache, envelopes);
    } catch (error) {
      if (isUnknownEvent(error)) return null;
      throw error;
    }
  }

  async function handleBatch(envelopes: readonly CommandEnvelope<T>[]) {
    const outcomes = await together(envelopes);
    if (outcomes !== null) return outcomes;
    cache.clear();
    const oneByOne: CommandOutcome<T>[] = [];
    for (const envelope of envelopes) oneByOne.push(await handleOne(envelope));
    return oneByOne;
  }

  let turn: Promise<unknown> = Promise.resolve();
  return (envelopes) => {
    const outcomes = turn.then(() => handleBatch(envelopes));
    turn = outcomes.catch(() => undefined);
    return outcomes;
  };
}
