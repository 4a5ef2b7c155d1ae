import type { CommitRequest } from "../eventStore/eventStore.ts";
import { type CommandId, NO_VERSION, type StreamId, toVersion } from "../events/identifiers.ts";
import { type LoadedAggregate, loadAggregate } from "../snapshots/loadAggregate.ts";
import type { AggregateCache } from "./aggregateCache.ts";
import type { CommandEnvelope, CommandOutcome } from "./command.ts";
import type { CommandHandling } from "./commandHandling.ts";
import { commitRequest } from "./commitRequest.ts";
import type { AggregateTypes } from "./decider.ts";

/** What a batch makes of one command before anything is appended. */
export type Planned<T extends AggregateTypes> =
  | { readonly kind: "answered"; readonly outcome: CommandOutcome<T> }
  /** Its events are those of request `index`; a repetition comes after its twin in the same batch. */
  | { readonly kind: "pending"; readonly index: number; readonly repetition: boolean };

/** A commit to append, and the aggregate that it was decided on. */
export interface PendingCommit<T extends AggregateTypes> {
  readonly request: CommitRequest;
  readonly before: LoadedAggregate<T>;
}

const NOTHING_REPLAYED = { snapshotVersion: null, eventsReplayed: 0 } as const;

/** Decides the commands of one batch, each on the state that those before it would leave. */
export class BatchPlan<T extends AggregateTypes> {
  readonly pending: PendingCommit<T>[] = [];
  /** The aggregates as they are once everything pending is appended. */
  readonly aggregates = new Map<StreamId, LoadedAggregate<T>>();
  /** Streams taken for new without having been read. */
  private readonly presumed = new Set<StreamId>();
  private readonly decided = new Map<CommandId, number>();
  private readonly config: CommandHandling<T>;

  constructor(config: CommandHandling<T>) {
    this.config = config;
  }

  /** Brings in the streams of these commands: kept ones, new ones, and the others read all at once. */
  async load(
    envelopes: readonly CommandEnvelope<T>[],
    cache: AggregateCache<T>,
    presumeNew: (command: T["command"]) => boolean,
  ): Promise<void> {
    const toRead = new Set<StreamId>();
    for (const { streamId, command } of envelopes) {
      if (this.aggregates.has(streamId) || toRead.has(streamId)) continue;
      const kept = cache.get(streamId);
      if (kept !== undefined) this.aggregates.set(streamId, kept);
      else if (presumeNew(command)) this.presume(streamId);
      else toRead.add(streamId);
    }
    await Promise.all([...toRead].map((streamId) => this.read(streamId)));
  }

  /** Decides one command. A rejection is never given on a presumption: the stream is read first. */
  async plan(envelope: CommandEnvelope<T>): Promise<Planned<T>> {
    const { streamId, commandId } = envelope;
    const twin = this.decided.get(commandId);
    if (twin !== undefined) return { kind: "pending", index: twin, repetition: true };
    const planned = this.decide(envelope, this.aggregates.get(streamId) ?? (await this.read(streamId)));
    if (planned.kind === "pending" || !this.presumed.has(streamId)) return planned;
    return this.decide(envelope, await this.read(streamId));
  }

  private presume(streamId: StreamId): void {
    this.presumed.add(streamId);
    this.aggregates.set(streamId, {
      state: this.config.decider.initialState,
      version: NO_VERSION,
      replay: NOTHING_REPLAYED,
    });
  }

  private async read(streamId: StreamId): Promise<LoadedAggregate<T>> {
    const loaded = await loadAggregate(this.config, streamId);
    this.presumed.delete(streamId);
    this.aggregates.set(streamId, loaded);
    return loaded;
  }

  private decide(envelope: CommandEnvelope<T>, before: LoadedAggregate<T>): Planned<T> {
    const { decider } = this.config;
    const decision = decider.decide(envelope.command, before.state);
    if (!decision.ok) {
      const { replay } = before;
      const rejected = { kind: "rejected", rejection: decision.error, replay, attempts: 1 } as const;
      return { kind: "answered", outcome: rejected };
    }
    const events: readonly T["event"][] = decision.value;
    const request = commitRequest(this.config, envelope, before.version, events);
    const index = this.pending.push({ request, before }) - 1;
    this.decided.set(envelope.commandId, index);
    // From here on the append itself shows whether the stream was new.
    this.presumed.delete(envelope.streamId);
    this.aggregates.set(envelope.streamId, {
      state: events.reduce<T["state"]>((state, event) => decider.evolve(state, event), before.state),
      version: toVersion(before.version + events.length),
      replay: NOTHING_REPLAYED,
    });
    return { kind: "pending", index, repetition: false };
  }
}
