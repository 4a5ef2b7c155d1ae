import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Position } from "../../../src/engine/events/identifiers.ts";
import type { ProjectionHost } from "../../../src/engine/projections/projectionHost.ts";
import { createColumnSet } from "../../../src/engine/timeTravel/createColumnSet.ts";
import {
  append,
  type Bench,
  caughtUp,
  contentOf,
  contentsOf,
  counterProjection,
  createBench,
  foldedPlainly,
  type Lights,
  lightSet,
  lightsProjection,
  type MadeUpEvent,
} from "./madeUpProjections.ts";

const madeUpEvent: fc.Arbitrary<MadeUpEvent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat({ max: 5 }), fc.integer({ min: -2, max: 2 })).map(([l, v]) => lightSet(l, v)),
  },
  { weight: 2, arbitrary: fc.constant({ type: "BellRung" } as const) },
  { weight: 1, arbitrary: fc.constant({ type: "Unheard" } as const) },
);

/** Portions in which the log grows, each followed by a save, a restart, a rebuild, or nothing. */
const history = fc.array(
  fc.record({
    events: fc.array(madeUpEvent, { minLength: 1, maxLength: 40 }),
    after: fc.constantFrom("save", "restart", "crash", "rebuild", "nothing" as const),
    batchSize: fc.integer({ min: 1, max: 30 }),
  }),
  { minLength: 1, maxLength: 8 },
);

interface Portion {
  readonly events: readonly MadeUpEvent[];
  readonly after: "save" | "restart" | "crash" | "rebuild" | "nothing";
  readonly batchSize: number;
}

/** Appends a portion of the history and does what comes then; gives the host that runs afterwards. */
async function live(bench: Bench, host: ProjectionHost, portion: Portion): Promise<ProjectionHost> {
  const { events, after, batchSize } = portion;
  await host.reached(await append(bench.store, events));
  if (after === "save" || after === "restart") await host.save();
  if (after === "rebuild") await host.rebuild("lights");
  if (after !== "restart" && after !== "crash") return host;
  host.close();
  return caughtUp(bench.host({ batchSize, saveEvery: batchSize }), bench.store);
}

describe("PR3 however it came about, a read model is the same", () => {
  it("PR3 incremental with random batches == rebuilt == restored == folded to the head", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (portions) => {
        const bench = createBench();
        let host = await caughtUp(bench.host(), bench.store);
        for (const portion of portions) {
          host = await live(bench, host, portion);
        }
        const log = await bench.store.readAll(0 as Position, 10_000);
        const expected = [
          contentOf(foldedPlainly(lightsProjection(), createColumnSet(), log)),
          contentOf(foldedPlainly(counterProjection, createColumnSet(), log)),
        ];
        expect(contentsOf(host).map(({ content }) => content)).toEqual(expected);
        await host.save();
        const restored = bench.host();
        await restored.start();
        expect(contentsOf(restored)).toEqual(contentsOf(host));
        await restored.rebuild("lights");
        await restored.rebuild("counter");
        expect(contentsOf(restored)).toEqual(contentsOf(host));
      }),
      { seed: 20_260_317, numRuns: 60 },
    );
  });
});

/** What the lights are at the end of a fold with no shortcut: only the latest of each row is looked at. */
const plainAnswers = ({ levels, daily }: Lights) =>
  Array.from({ length: 6 }, (_, row) => [levels.latest(row), daily.at(row, Number.MAX_SAFE_INTEGER)]);

const answersAt = (host: ProjectionHost, position: number) => {
  const { levels, daily } = host.live(lightsProjection()).readModel;
  return Array.from({ length: 6 }, (_, row) => [levels.at(row, position), daily.at(row, position)]);
};

describe("TT1 the state at a position is the fold of the events up to it", () => {
  it("TT1 live and restored, at every position of random histories", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(madeUpEvent, { minLength: 1, maxLength: 60 }), async (events) => {
        const bench = createBench();
        await append(bench.store, events);
        const host = await caughtUp(bench.host({ batchSize: 7 }), bench.store);
        await host.save();
        const restored = bench.host();
        await restored.start();
        const log = await bench.store.readAll(0 as Position, 10_000);
        for (let position = 0; position <= log.length; position++) {
          const plain = foldedPlainly(lightsProjection(), createColumnSet(), log.slice(0, position));
          expect(answersAt(host, position)).toEqual(plainAnswers(plain));
          expect(answersAt(restored, position)).toEqual(plainAnswers(plain));
        }
      }),
      { seed: 20_260_318, numRuns: 40 },
    );
  });
});
