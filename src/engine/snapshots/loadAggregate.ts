import type { ReplayReport } from "../commands/command.ts";
import type { AggregateTypes, Decider } from "../commands/decider.ts";
import type { EventStore } from "../eventStore/eventStore.ts";
import { NO_VERSION, type StreamId, type Version } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";
import type { Upcasting } from "../upcasting/upcasting.ts";
import { openSeal } from "./snapshotSeal.ts";
import type { Snapshot, SnapshotStore } from "./snapshotStore.ts";

/** What loading an aggregate takes; a part of `CommandHandling`. */
export interface AggregateLoading<T extends AggregateTypes> {
  readonly store: EventStore;
  readonly decider: Decider<T>;
  readonly upcasting: Upcasting;
  readonly snapshots: SnapshotStore;
  readonly snapshotSchema: number;
}

/** An aggregate as its stream stands. */
export interface LoadedAggregate<T extends AggregateTypes> {
  readonly state: T["state"];
  readonly version: Version;
  readonly replay: ReplayReport;
}

/**
 * Folds recorded events, upcast on the way, onto a state.
 * @throws EngineError "unknown-event" for one that is newer than the application (UP2).
 */
export function foldStream<T extends AggregateTypes>(
  { decider, upcasting }: Pick<AggregateLoading<T>, "decider" | "upcasting">,
  state: T["state"],
  events: readonly RecordedEvent[],
): T["state"] {
  return events.reduce<T["state"]>(
    (folded, event) => decider.evolve(folded, upcasting.upcast(event) as T["event"]),
    state,
  );
}

/** The snapshot that can be used if the stream agrees; undefined for all that can go wrong with it. */
async function usableSnapshot<T extends AggregateTypes>(
  { snapshots, snapshotSchema }: AggregateLoading<T>,
  streamId: StreamId,
): Promise<{ readonly snapshot: Snapshot; readonly state: T["state"] } | undefined> {
  const snapshot = await snapshots.load(streamId);
  if (snapshot === undefined || snapshot.schema !== snapshotSchema || snapshot.streamId !== streamId) return;
  if (!Number.isSafeInteger(snapshot.version) || snapshot.version < 1) return;
  const sealed = openSeal(snapshot.state);
  return sealed && { snapshot, state: sealed.state as T["state"] };
}

async function loadFromSnapshot<T extends AggregateTypes>(
  loading: AggregateLoading<T>,
  streamId: StreamId,
): Promise<LoadedAggregate<T> | undefined> {
  const usable = await usableSnapshot(loading, streamId);
  if (usable === undefined) return undefined;
  const { snapshot, state } = usable;
  const [atSnapshot, ...tail] = await loading.store.readStream(streamId, snapshot.version);
  if (atSnapshot?.version !== snapshot.version || atSnapshot.hash !== snapshot.eventHash) return undefined;
  return {
    state: foldStream(loading, state, tail),
    version: tail.at(-1)?.version ?? snapshot.version,
    replay: { snapshotVersion: snapshot.version, eventsReplayed: tail.length },
  };
}

async function loadFromStart<T extends AggregateTypes>(
  loading: AggregateLoading<T>,
  streamId: StreamId,
): Promise<LoadedAggregate<T>> {
  const events = await loading.store.readStream(streamId);
  return {
    state: foldStream(loading, loading.decider.initialState, events),
    version: events.at(-1)?.version ?? NO_VERSION,
    replay: { snapshotVersion: null, eventsReplayed: events.length },
  };
}

/**
 * Loads an aggregate from its snapshot and the events after it, or from all events where there is no
 * snapshot that fits this very history; nothing that is wrong with a snapshot is an error (SN1, CMD4).
 * Version 0 for a stream without events.
 */
export async function loadAggregate<T extends AggregateTypes>(
  loading: AggregateLoading<T>,
  streamId: StreamId,
): Promise<LoadedAggregate<T>> {
  const shortcut = await loadFromSnapshot(loading, streamId).catch(() => undefined);
  return shortcut ?? loadFromStart(loading, streamId);
}
