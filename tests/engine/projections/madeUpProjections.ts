import type { EventStore } from "../../../src/engine/eventStore/eventStore.ts";
import type {
  ActorId,
  CausationId,
  CommandId,
  CorrelationId,
  DeviceId,
  EventId,
  Position,
  StreamId,
  Version,
} from "../../../src/engine/events/identifiers.ts";
import type { ProposedEvent, RecordedEvent } from "../../../src/engine/events/recordedEvent.ts";
import { createProjectionHost } from "../../../src/engine/projections/createProjectionHost.ts";
import type { Projection } from "../../../src/engine/projections/projection.ts";
import type { ProjectionHost } from "../../../src/engine/projections/projectionHost.ts";
import type { ProjectionHostOptions } from "../../../src/engine/projections/projectionHostOptions.ts";
import type { ReadModelStore } from "../../../src/engine/projections/readModelStore.ts";
import type { ColumnSet } from "../../../src/engine/timeTravel/columnSet.ts";
import { createTemporalColumn, type TemporalColumn } from "../../../src/engine/timeTravel/temporalColumn.ts";
import { createTemporalSums, type TemporalSums } from "../../../src/engine/timeTravel/temporalSums.ts";
import { createUpcasting } from "../../../src/engine/upcasting/createUpcasting.ts";
import { steppingClock, toInstant } from "../../../src/lib/clock.ts";
import { createMemoryEventStore } from "../../../src/storage/memory/memoryEventStore.ts";
import { createMemoryReadModelStore } from "../../../src/storage/memory/memoryReadModelStore.ts";
import { inOrder } from "../../support/savedChunks.ts";

/** A light is lit, brighter or darker, or a bell rings. */
export type MadeUpEvent =
  | { readonly type: "LightSet"; readonly light: number; readonly level: number }
  | { readonly type: "BellRung" }
  | { readonly type: "Unheard" };

export interface Lights {
  readonly columns: ColumnSet;
  readonly ids: ReturnType<ColumnSet["texts"]>;
  readonly levels: TemporalColumn;
  readonly daily: TemporalSums;
}

/** A temporal table: each light's level, and how often lights were set, by light. */
export function lightsProjection(options: { readonly failAt?: () => number } = {}): Projection<Lights> {
  return {
    name: "lights",
    schema: "1",
    eventTypes: new Set(["LightSet"]),
    open: (columns) => ({
      columns,
      ids: columns.texts("ids"),
      levels: createTemporalColumn(columns, "level", "i32"),
      daily: createTemporalSums(columns, "daily", 2),
    }),
    apply({ ids, levels, daily }, event) {
      const row = ids.code(`light-${event.data.light}`);
      daily.add(row, event.position, [1, Number(event.data.level)]);
      // Fails half-way on purpose: what came before has changed columns already.
      if (event.position === options.failAt?.()) throw new Error("the bulb is broken");
      levels.set(row, event.position, Number(event.data.level));
    },
  };
}

export interface Counter {
  readonly columns: ColumnSet;
  readonly rungAt: ReturnType<ColumnSet["numbers"]>;
}

/** Where the bell was rung. */
export const counterProjection: Projection<Counter> = {
  name: "counter",
  schema: "1",
  eventTypes: new Set(["BellRung"]),
  open: (columns) => ({ columns, rungAt: columns.numbers("rungAt", "u32") }),
  apply({ rungAt }, event) {
    rungAt.push(event.position);
  },
};

const madeUpUpcasting = () =>
  createUpcasting({ schemas: { LightSet: 1, BellRung: 1, Unheard: 1 }, upcasters: [] });

let commands = 0;

const proposed = ({ type, ...data }: MadeUpEvent, schemaVersion: number): ProposedEvent => ({
  eventId: `event-${commands}` as EventId,
  type,
  schemaVersion,
  occurredAt: toInstant("2026-01-01T00:00:00Z"),
  metadata: {
    commandId: `command-${commands}` as CommandId,
    correlationId: "correlation" as CorrelationId,
    causationId: "causation" as CausationId,
    actor: "actor" as ActorId,
    deviceId: "device" as DeviceId,
  },
  data,
});

/** Appends each event as a commit of its own, all in one transaction. */
export async function append(
  store: EventStore,
  events: readonly MadeUpEvent[],
  schemaVersion = 1,
): Promise<Position> {
  const result = await store.append(
    events.map((event) => {
      commands += 1;
      return {
        streamId: `stream-${commands}` as StreamId,
        expectedVersion: 0 as Version,
        commandId: `command-${commands}` as CommandId,
        events: [proposed(event, schemaVersion)],
        personal: [],
        reservations: [],
        erases: [],
      };
    }),
  );
  if (result.kind !== "appended") throw new Error(result.kind);
  return result.head.position;
}

export const bells = (count: number): MadeUpEvent[] =>
  Array.from({ length: count }, () => ({ type: "BellRung" }));

export const lightSet = (light: number, level: number): MadeUpEvent => ({ type: "LightSet", light, level });

/** A little of everything, the same for the same count. */
export const mixed = (count: number): MadeUpEvent[] =>
  Array.from({ length: count }, (_, index) => {
    if (index % 5 === 3) return { type: "BellRung" };
    return index % 7 === 2 ? { type: "Unheard" } : lightSet(index % 4, (index * 31) % 11);
  });

/** What a test has: an empty log, a place for saved states, and hosts over them. */
export interface Bench {
  readonly store: EventStore;
  readonly readModels: ReadModelStore;
  /** Errors that hosts reported on the side. */
  readonly troubles: string[];
  host(changes?: Partial<ProjectionHostOptions>): ProjectionHost;
}

export function createBench(): Bench {
  const store = createMemoryEventStore({ clock: steppingClock("2026-03-01T00:00:00Z") }).events;
  const readModels = createMemoryReadModelStore();
  const troubles: string[] = [];
  return {
    store,
    readModels,
    troubles,
    host: (changes) =>
      createProjectionHost({
        store,
        upcasting: madeUpUpcasting(),
        readModels,
        projections: [lightsProjection(), counterProjection],
        clock: steppingClock("2026-03-02T00:00:00Z"),
        yieldNow: () => Promise.resolve(),
        onTrouble: (error) => troubles.push(error instanceof Error ? error.message : String(error)),
        ...changes,
      }),
  };
}

/** Starts a host and waits until it has the whole log. */
export async function caughtUp(host: ProjectionHost, store: EventStore): Promise<ProjectionHost> {
  await host.start();
  await host.reached((await store.head()).position);
  return host;
}

/** All that a read model's columns hold, to be compared. */
export const contentOf = ({ columns }: { readonly columns: ColumnSet }) =>
  inOrder(columns.chunks("all")).map((chunk) => ({ ...chunk, data: [...new Uint8Array(chunk.data)] }));

/** The columns of both made-up projections in a host, with their checkpoints. */
export const contentsOf = (host: ProjectionHost) =>
  [host.live(lightsProjection()), host.live(counterProjection)].map(({ readModel, checkpoint }) => ({
    checkpoint,
    content: contentOf(readModel),
  }));

/** Folds events with no host at all: the naive model. */
export function foldedPlainly<R>(
  projection: Projection<R>,
  columns: ColumnSet,
  events: readonly RecordedEvent[],
): R {
  const readModel = projection.open(columns);
  for (const event of events) {
    if (projection.eventTypes.has(event.type)) projection.apply(readModel, event);
  }
  return readModel;
}

/** A promise with its resolve, to hold something up. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
