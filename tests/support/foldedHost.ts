import type { Position } from "../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../src/engine/events/recordedEvent.ts";
import { EMPTY_HEAD, headAfter } from "../../src/engine/integrity/hashChain.ts";
import type { Projection } from "../../src/engine/projections/projection.ts";
import type { ProjectionHost } from "../../src/engine/projections/projectionHost.ts";
import type { ProjectionStatus } from "../../src/engine/projections/projectionStatus.ts";
import { createColumnSet } from "../../src/engine/timeTravel/createColumnSet.ts";

/** A host that folds when it is told to: what is behind, stopped or caught up is up to the test. */
export interface FoldedHost extends ProjectionHost {
  /** Folds a projection on to a checkpoint. */
  foldTo(name: string, checkpoint: number): void;
  /** From now on the projection goes no further. */
  stop(name: string): void;
  /** Positions that were waited for. */
  readonly waits: readonly number[];
}

/** A host of upcast events; all projections have folded none of them yet. */
export function foldedHost(
  projections: readonly Projection<unknown>[],
  events: readonly RecordedEvent[],
): FoldedHost {
  const waits: number[] = [];
  const runs = projections.map((projection) => {
    return { projection, readModel: projection.open(createColumnSet()), checkpoint: 0, stopped: false };
  });
  const runOf = (name: string) => {
    const run = runs.find(({ projection }) => projection.name === name);
    if (run === undefined) throw new Error(`No projection ${name}`);
    return run;
  };
  const foldTo = (name: string, checkpoint: number) => {
    const run = runOf(name);
    for (const event of events.slice(run.checkpoint, checkpoint)) {
      if (run.projection.eventTypes.has(event.type)) run.projection.apply(run.readModel, event);
    }
    run.checkpoint = Math.max(run.checkpoint, checkpoint);
  };
  const status = ({ projection, checkpoint, stopped }: (typeof runs)[number]): ProjectionStatus => ({
    ...{ name: projection.name, schema: projection.schema, generation: 1 },
    state: stopped ? "stopped" : checkpoint < events.length ? "catching-up" : "current",
    checkpoint: checkpoint as Position,
    savedCheckpoint: 0 as Position,
    lag: events.length - checkpoint,
    ...{ lagAgeMs: 0, ratePerSecond: null, failure: null, rebuild: null },
  });

  return {
    waits,
    foldTo,
    stop: (name) => {
      runOf(name).stopped = true;
    },
    start: async () => {},
    restored: async () => {},
    live<R>(projection: Projection<R>) {
      const { readModel, checkpoint } = runOf(projection.name);
      return { readModel: readModel as R, checkpoint: checkpoint as Position };
    },
    async reached(position) {
      waits.push(position);
      for (const { projection, stopped } of runs) if (!stopped) foldTo(projection.name, position);
    },
    statuses: () => runs.map(status),
    head: () => {
      const last = events.at(-1);
      return last === undefined ? EMPTY_HEAD : headAfter(last);
    },
    bytes: () => 0,
    rebuild: async () => "failed",
    cancelRebuild: () => {},
    subscribe: () => () => {},
    save: async () => {},
    close: () => {},
  };
}
