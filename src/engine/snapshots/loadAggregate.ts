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

/** A snapshot whose state can be trusted if the stream agrees with it. */
export interface UsableSnapshot<T extends AggregateTypes> {
  readonly snapshot: Snapshot;
  readonly state: T["state"];
}

async function loadUsable<T extends AggregateTypes>(
  { snapshots, snapshotSchema }: AggregateLoading<T>,
  streamId: StreamId,
): Promise<UsableSnapshot<T> | null> {
  const snapshot = await snapshots.load(streamId);
  if (snapshot === undefined || snapshot.schema !== snapshotSchema || snapshot.streamId !== streamId)
    return null;
  if (!Number.isSafeInteger(snapshot.version) || snapshot.version < 1) return null;
  const sealed = openSeal(snapshot.state);
  return sealed === undefined ? null : { snapshot, state: sealed.state as T["state"] };
}

/** A stream's snapshot to begin with; null for all that can go wrong with one (SN1, CMD4). */
export const usableSnapshot = <T extends AggregateTypes>(
  loading: AggregateLoading<T>,
  streamId: StreamId,
): Promise<UsableSnapshot<T> | null> => loadUsable(loading, streamId).catch(() => null);

/**
 * The aggregate from a snapshot and the stream's events from the snapshot's own version on; undefined where the
 * snapshot isn't of this very history, or can't be folded on (SN1).
 */
export function aggregateFromSnapshot<T extends AggregateTypes>(
  loading: Pick<AggregateLoading<T>, "decider" | "upcasting">,
  { snapshot, state }: UsableSnapshot<T>,
  [atSnapshot, ...tail]: readonly RecordedEvent[],
): LoadedAggregate<T> | undefined {
  if (atSnapshot?.version !== snapshot.version || atSnapshot.hash !== snapshot.eventHash) return undefined;
  try {
    return {
      state: foldStream(loading, state, tail),
      version: tail.at(-1)?.version ?? snapshot.version,
      replay: { snapshotVersion: snapshot.version, eventsReplayed: tail.length },
    };
  } catch {
    return undefined;
  }
}

/**
 * The aggregate from all events of its stream.
 * @throws EngineError "unknown-event" for one that is newer than the application (UP2).
 */
export const aggregateFromStart = <T extends AggregateTypes>(
  loading: Pick<AggregateLoading<T>, "decider" | "upcasting">,
  events: readonly RecordedEvent[],
): LoadedAggregate<T> => ({
  state: foldStream(loading, loading.decider.initialState, events),
  version: events.at(-1)?.version ?? NO_VERSION,
  replay: { snapshotVersion: null, eventsReplayed: events.length },
});

/**
 * Loads an aggregate from its snapshot and the events after it, or from all events where there is no
 * snapshot that fits this very history; nothing that is wrong with a snapshot is an error (SN1, CMD4).
 * Version 0 for a stream without events.
 */
export async function loadAggregate<T extends AggregateTypes>(
  loading: AggregateLoading<T>,
  streamId: StreamId,
): Promise<LoadedAggregate<T>> {
  const { store } = loading;
  const usable = await usableSnapshot(loading, streamId);
  const shortcut =
    usable &&
    aggregateFromSnapshot(loading, usable, await store.readStream(streamId, usable.snapshot.version));
  return shortcut ?? aggregateFromStart(loading, await store.readStream(streamId));
}
