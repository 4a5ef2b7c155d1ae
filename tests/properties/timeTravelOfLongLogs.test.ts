import "fake-indexeddb/auto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EventStore } from "../../src/engine/eventStore/eventStore.ts";
import { ORIGIN, type Position } from "../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../src/engine/events/recordedEvent.ts";
import { createProjectionHost } from "../../src/engine/projections/createProjectionHost.ts";
import type { ProjectionHost } from "../../src/engine/projections/projectionHost.ts";
import { NUMBERS_PER_CHUNK, TEXTS_PER_CHUNK } from "../../src/engine/timeTravel/columnChunks.ts";
import { steppingClock } from "../../src/lib/clock.ts";
import { createBookUpcasting } from "../../src/orders/bookEvents.ts";
import type { LocalDate } from "../../src/orders/calendar.ts";
import { createPersonalDirectory, type PersonalDirectory } from "../../src/orders/personalDirectory.ts";
import { ANY_ORDER, ORDER_SORT_KEYS } from "../../src/orders/queries/orderList.ts";
import { createOrderQueries, type OrderQueries } from "../../src/orders/queries/orderQueries.ts";
import type { Question } from "../../src/orders/queries/question.ts";
import { makeDexieLog } from "../support/dexieHarness.ts";
import { foldedHost } from "../support/foldedHost.ts";
import { orderProjections } from "../support/orderBook.ts";
import { generateOrderLog } from "../support/orderLogGenerator.ts";
import { makeDexieReadModels } from "../support/readModelHarness.ts";
import { seededRandom } from "../support/seededRandom.ts";

const SEED = 7;
const EVENTS = 18_000;
/** The fullest that an import's blocks are. */
const BLOCK = 64;
/** Commits of one append while the log grows, and appends between two restarts. */
const AT_ONCE = 900;
const BETWEEN_RESTARTS = 5;

const QUESTIONS: readonly Question[] = [
  ...ORDER_SORT_KEYS.map((by): Question => {
    const sort = { by, direction: "descending" } as const;
    return { kind: "orderList", filter: ANY_ORDER, sort, offset: 40, limit: 25 };
  }),
  {
    kind: "orderList",
    filter: { ...ANY_ORDER, text: "stoneware", status: ["paid", "shipped", "cancelled"] },
    ...{ sort: { by: "total", direction: "ascending" }, offset: 0, limit: 25 },
  },
  { kind: "statistics", from: null, to: null, bucket: "month", currency: null },
  {
    ...{ kind: "statistics", from: "2026-04-01" as LocalDate, to: "2026-06-30" as LocalDate },
    ...{ bucket: "week", currency: null },
  },
  { kind: "dailyStatistics" },
  { kind: "suggestions", of: "items", text: "", limit: 20 },
];

describe("a log that fills many blocks and several chunks of its read models", () => {
  const log = generateOrderLog({ seed: SEED, events: EVENTS, forgetting: true });
  const { calendar, projections } = orderProjections("Europe/London");
  const clock = steppingClock("2026-12-01T00:00:00Z");
  let host: ProjectionHost;
  let queries: OrderQueries;
  let store: EventStore;
  let directory: PersonalDirectory;
  let recorded: readonly RecordedEvent[];
  const upcasting = createBookUpcasting();
  const dispose: (() => unknown)[] = [];

  // It grows through a store of blocks, followed by read models that are saved and restored again and again.
  beforeAll(async () => {
    const harness = await makeDexieLog(clock);
    const readModels = await makeDexieReadModels();
    const { events, personal } = await harness.connect();
    store = events;
    const open = async () => {
      const yieldNow = () => Promise.resolve();
      host = createProjectionHost({
        ...{ store, readModels: readModels.connect(), upcasting, clock, yieldNow },
        projections: Object.values(projections),
      });
      await host.start();
    };
    await open();
    for (let at = 0, appends = 1; at < log.commits.length; at += AT_ONCE, appends++) {
      await store.append(log.commits.slice(at, at + AT_ONCE));
      if (appends % BETWEEN_RESTARTS !== 0) continue;
      await host.reached((await store.head()).position);
      await host.save();
      host.close();
      await open();
    }
    await host.reached((await store.head()).position);
    directory = createPersonalDirectory(personal);
    await directory.refresh();
    recorded = (await store.readAll(ORIGIN, EVENTS * 2)).map((event) => upcasting.upcast(event));
    queries = createOrderQueries({ host, projections, directory, store, upcasting, calendar });
    dispose.push(
      () => host.close(),
      () => readModels.dispose(),
      () => harness.dispose(),
    );
  }, 240_000);

  afterAll(async () => {
    for (const end of dispose) await end();
  });

  /** Where the order is created whose place in the columns of texts is this one. */
  const creationOf = (place: number): number => {
    const created = log.events.filter(({ type }) => type === "OrderCreated");
    return created[place]?.position ?? Number.NaN;
  };

  /** What answers where the log ends at a position: a fold of the events up to there, with no shortcut. */
  const cutOffAt = (position: number): OrderQueries => {
    const cut = foldedHost(Object.values(projections), recorded.slice(0, position));
    for (const { name } of Object.values(projections)) cut.foldTo(name, position);
    return createOrderQueries({ host: cut, projections, directory, store, upcasting, calendar });
  };

  it("TT1 PR3 answers at the borders of blocks and chunks as a fold of the events up to there does", async () => {
    const random = seededRandom(SEED);
    const head = (await store.head()).position;
    const borders = [BLOCK, 5 * BLOCK, NUMBERS_PER_CHUNK, 2 * NUMBERS_PER_CHUNK, creationOf(TEXTS_PER_CHUNK)];
    const positions = new Set([
      ...borders.flatMap((border) => [border - 1, border, border + 1]),
      ...[random.whole(1, head), random.whole(1, head), head],
    ]);
    expect(head).toBeGreaterThan(2 * NUMBERS_PER_CHUNK);
    for (const position of positions) {
      const expected = await cutOffAt(position).answer(QUESTIONS, "now");
      const view = await queries.answer(QUESTIONS, position as Position);
      expect(view.position).toBe(position);
      view.answers.forEach((answer, place) => {
        expect(answer, `${JSON.stringify(QUESTIONS[place])} at ${position}`).toEqual(expected.answers[place]);
      });
    }
  }, 240_000);

  it("PR4 rebuilt, it answers as before", async () => {
    const before = await queries.answer(QUESTIONS, "now");
    for (const { name } of Object.values(projections)) expect(await host.rebuild(name)).toBe("swapped");
    expect((await queries.answer(QUESTIONS, "now")).answers).toEqual(before.answers);
  }, 240_000);
});
