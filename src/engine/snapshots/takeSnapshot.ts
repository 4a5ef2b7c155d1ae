import type { AggregateTypes } from "../commands/decider.ts";
import type { Commit } from "../events/recordedEvent.ts";
import { type AggregateLoading, foldStream, type LoadedAggregate } from "./loadAggregate.ts";
import { sealState } from "./snapshotSeal.ts";

/** What taking snapshots needs besides what loading does. */
export interface SnapshotTaking<T extends AggregateTypes> extends AggregateLoading<T> {
  readonly snapshotEvery: number;
  inBackground(work: () => Promise<void>): void;
}

/** A commit may jump over the border; a stream that has no snapshot yet, or lost it, gets one as well. */
function isDue(every: number, before: LoadedAggregate<AggregateTypes>, commit: Commit): boolean {
  const after = before.version + commit.events.length;
  const crossed = Math.floor(after / every) > Math.floor(before.version / every);
  return crossed || before.replay.eventsReplayed + commit.events.length >= every;
}

/**
 * Writes a snapshot in the background if the commit reached the next multiple of `snapshotEvery`, or if a
 * load had to replay that many events (SN2). `before` is the aggregate that the commit was decided on.
 */
export function takeSnapshotIfDue<T extends AggregateTypes>(
  taking: SnapshotTaking<T>,
  before: LoadedAggregate<T>,
  commit: Commit,
): void {
  const last = commit.events.at(-1);
  if (last === undefined || !isDue(taking.snapshotEvery, before, commit)) return;
  taking.inBackground(async () => {
    await taking.snapshots.save({
      streamId: commit.streamId,
      version: last.version,
      schema: taking.snapshotSchema,
      eventHash: last.hash,
      state: sealState(foldStream(taking, before.state, commit.events)),
    });
  });
}
