import { describe, expect, it } from "vitest";
import type { RecordedEvent } from "../../src/engine/events/recordedEvent.ts";
import { createProjectionHost } from "../../src/engine/projections/createProjectionHost.ts";
import type { Projection } from "../../src/engine/projections/projection.ts";
import type { ColumnChunk, ColumnSet } from "../../src/engine/timeTravel/columnSet.ts";
import { createColumnSet } from "../../src/engine/timeTravel/createColumnSet.ts";
import { steppingClock } from "../../src/lib/clock.ts";
import { createBookUpcasting } from "../../src/orders/bookEvents.ts";
import { createPersonalDirectory } from "../../src/orders/personalDirectory.ts";
import { ANY_ORDER } from "../../src/orders/queries/orderList.ts";
import { createOrderQueries } from "../../src/orders/queries/orderQueries.ts";
import type { Question } from "../../src/orders/queries/question.ts";
import { createMemoryEventStore } from "../../src/storage/memory/memoryEventStore.ts";
import { createMemoryReadModelStore } from "../../src/storage/memory/memoryReadModelStore.ts";
import { orderProjections } from "../support/orderBook.ts";
import { generateOrderLog } from "../support/orderLogGenerator.ts";
import { inOrder, laidOver, restoredColumns } from "../support/savedChunks.ts";
import { type SeededRandom, seededRandom } from "../support/seededRandom.ts";

const { calendar, projections } = orderProjections("America/New_York");
const all: readonly Projection<unknown>[] = Object.values(projections);

const QUESTIONS: readonly Question[] = [
  {
    kind: "orderList",
    filter: { ...ANY_ORDER, text: "mug" },
    sort: { by: "customer", direction: "ascending" },
    ...{ offset: 0, limit: 1_000 },
  },
  { kind: "statistics", from: null, to: null, bucket: "day", currency: null },
  { kind: "dailyStatistics" },
  { kind: "timeline", bars: 50, window: null, orderNumber: "1003" },
  { kind: "suggestions", of: "items", text: "", limit: 20 },
];

function foldAll(projection: Projection<unknown>, columns: ColumnSet, events: readonly RecordedEvent[]) {
  const readModel = projection.open(columns);
  for (const event of events) if (projection.eventTypes.has(event.type)) projection.apply(readModel, event);
}

/** Folds in steps, saves what changed after each, and goes on from the saved state more often than not. */
function foldWithRestarts(
  projection: Projection<unknown>,
  events: readonly RecordedEvent[],
  random: SeededRandom,
): ColumnSet {
  let columns = createColumnSet();
  let saved: readonly ColumnChunk[] = [];
  for (let at = 0; at < events.length; ) {
    const next = at + random.whole(1, events.length / 4);
    foldAll(projection, columns, events.slice(at, next));
    saved = laidOver(saved, columns.chunks("changed"));
    columns.markSaved();
    if (random.chance(0.6)) columns = restoredColumns(saved);
    at = next;
  }
  return columns;
}

describe("PR3 whole, step by step and restored, the columns are the same", () => {
  // 18,000 events fill more than one chunk of numbers and of texts.
  it.each([
    [1, 1_500],
    [2, 1_500],
    [3, 18_000],
  ])("PR3 seed %i, %i events", (seed, events) => {
    const log = generateOrderLog({ seed, events });
    const random = seededRandom(seed);
    for (const projection of all) {
      const whole = createColumnSet();
      foldAll(projection, whole, log.events);
      const stepwise = foldWithRestarts(projection, log.events, random);
      expect(inOrder(stepwise.chunks("all")), projection.name).toEqual(inOrder(whole.chunks("all")));
    }
  });
});

describe("PR3 through the host, answers are the same", () => {
  it.each([1, 2])("PR3 followed live, restored and rebuilt, seed %i", async (seed) => {
    const log = generateOrderLog({ seed, events: 600 });
    const clock = steppingClock("2026-12-01T00:00:00Z");
    const { events: store, personal } = createMemoryEventStore({ clock });
    const readModels = createMemoryReadModelStore();
    const upcasting = createBookUpcasting();
    const directory = createPersonalDirectory(personal);
    const open = async () => {
      const yieldNow = () => Promise.resolve();
      const host = createProjectionHost({
        ...{ store, readModels, upcasting, clock, projections: all, yieldNow },
        ...{ batchSize: 64, saveEvery: 100 },
      });
      await host.start();
      const queries = createOrderQueries({ host, projections, directory, store, upcasting, calendar });
      const answer = async () => {
        const { position } = await store.head();
        await host.reached(position);
        return (await queries.answer(QUESTIONS, "now")).answers;
      };
      return { host, answer };
    };

    await store.append(log.commits.slice(0, 150));
    const live = await open();
    await live.answer();
    for (let at = 150; at < log.commits.length; at += 40) await store.append(log.commits.slice(at, at + 40));
    const followed = await live.answer();
    await live.host.save();
    const restored = await open();
    expect(restored.host.statuses().every(({ savedCheckpoint }) => savedCheckpoint > 0)).toBe(true);
    expect(await restored.answer()).toEqual(followed);
    for (const { name } of all) expect(await live.host.rebuild(name)).toBe("swapped");
    expect(await live.answer()).toEqual(followed);
    live.host.close();
    restored.host.close();
  });
});
