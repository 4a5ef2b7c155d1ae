import fc from "fast-check";
import { expect, it } from "vitest";
import { createBatchCommandHandler } from "../../src/engine/commands/batchCommandHandler.ts";
import { createCommandHandler } from "../../src/engine/commands/commandHandler.ts";
import type { StreamId } from "../../src/engine/events/identifiers.ts";
import { foldStream, loadAggregate } from "../../src/engine/snapshots/loadAggregate.ts";
import { add, envelope, open, tallyDecider, tallyHandling } from "../support/tallyAggregate.ts";

const SEED = 20260314;
const TALLY = "tally-1" as StreamId;

const amounts = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 7 });
const history = fc.record({
  snapshotEvery: fc.integer({ min: 1, max: 20 }),
  /** For each commit its amounts, whether its snapshot gets written, and whether it comes in a batch. */
  commits: fc.array(fc.record({ amounts, written: fc.boolean(), batched: fc.boolean() }), {
    maxLength: 40,
    size: "max",
  }),
  /** Of the second half: the snapshot schema that it runs with. */
  laterSchema: fc.constantFrom(1, 2),
});

it("SN1 a snapshot and its tail make the state that all events make, at any frequency", async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ snapshotEvery, commits, laterSchema }) => {
      let written = true;
      const works: Promise<void>[] = [];
      const inBackground = (work: () => Promise<void>) => {
        if (written) works.push(work());
      };
      const { config, store } = tallyHandling({ snapshotEvery, inBackground });
      await createCommandHandler(config)(envelope("open", open("a")));
      for (const [index, commit] of commits.entries()) {
        written = commit.written;
        const schema = index < commits.length / 2 ? 1 : laterSchema;
        const running = { ...config, snapshotSchema: schema };
        const command = envelope(`${index}`, add(...commit.amounts));
        if (commit.batched) await createBatchCommandHandler(running, { presumeNew: () => false })([command]);
        else await createCommandHandler(running)(command);
        await Promise.all(works);

        const loaded = await loadAggregate(running, TALLY);
        const events = await store.readStream(TALLY);
        expect(loaded.state).toEqual(foldStream(config, tallyDecider.initialState, events));
        expect(loaded.version).toBe(events.length);
        expect((loaded.replay.snapshotVersion ?? 0) + loaded.replay.eventsReplayed).toBe(events.length);
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
});

it("SN2 where every snapshot is written, no load replays as many events as lie between two", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.array(amounts, { maxLength: 40, size: "max" }),
      async (n, commits) => {
        const { config, background } = tallyHandling({ snapshotEvery: n });
        const handle = createCommandHandler(config);
        await handle(envelope("open", open("a")));
        for (const [index, commit] of commits.entries()) {
          await handle(envelope(`${index}`, add(...commit)));
          await Promise.all(background);
          expect((await loadAggregate(config, TALLY)).replay.eventsReplayed).toBeLessThan(n);
        }
      },
    ),
    { seed: SEED, numRuns: 60 },
  );
});
