import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CommitRequest } from "../../src/engine/eventStore/eventStore.ts";
import { ORIGIN } from "../../src/engine/events/identifiers.ts";
import { verifyChain } from "../../src/engine/integrity/hashChain.ts";
import { steppingClock } from "../../src/lib/clock.ts";
import { createMemoryEventStore } from "../../src/storage/memory/memoryEventStore.ts";
import { makeDexieLog } from "../support/dexieHarness.ts";
import { type Connection, personalRecord, requestBuilder, streamId } from "../support/storeFixtures.ts";

const START = "2025-01-01T00:00:00Z";

/** A commit to one of a few streams: often right about the version, sometimes not, sometimes repeated. */
const commit = fc.record({
  stream: fc.integer({ min: 0, max: 4 }),
  versionOff: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: -2, max: 2 })),
  command: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.integer({ min: 0, max: 3 })),
  events: fc.integer({ min: 1, max: 4 }),
  key: fc.option(fc.integer({ min: 0, max: 6 }), { freq: 3 }),
  person: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 2 }),
  erased: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 8 }),
  tab: fc.integer({ min: 0, max: 1 }),
  data: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()), { maxKeys: 3 }),
});
const script = fc.array(fc.array(commit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 15 });
type Build = ReturnType<typeof requestBuilder>;
type Spec = typeof commit extends fc.Arbitrary<infer T> ? T : never;

function toRequest(spec: Spec, stream: string, expected: number, build: Build): CommitRequest {
  return build({
    stream,
    expected: Math.max(0, expected),
    ...(spec.command === null ? {} : { command: `c-${spec.command}` }),
    types: Array.from({ length: spec.events }, (_, index) => `T${index}`),
    data: spec.data,
    personal: spec.person === null ? [] : [personalRecord(`p-${spec.person}`, `subject-${spec.person % 4}`)],
    reservations: spec.key === null ? [] : [`key-${spec.key}`],
    erases: spec.erased === null ? [] : [`subject-${spec.erased}`],
  });
}

/** Builds a batch against what `reference` holds, so that most of it fits. */
async function buildBatch(
  { events }: Connection,
  build: Build,
  specs: readonly Spec[],
): Promise<readonly CommitRequest[]> {
  const versions = new Map<number, number>();
  const requests: CommitRequest[] = [];
  for (const spec of specs) {
    const stored = await events.readStream(streamId(`s-${spec.stream}`));
    const known = versions.get(spec.stream) ?? stored.length;
    requests.push(toRequest(spec, `s-${spec.stream}`, known + spec.versionOff, build));
    versions.set(spec.stream, known + spec.events);
  }
  // One command twice in a batch is the caller's mistake, and refused as such elsewhere.
  return requests.filter(
    (request, index) => requests.findIndex(({ commandId }) => commandId === request.commandId) === index,
  );
}

test("ES1 ES8 any sequence of appends leaves the same log, hash for hash, in memory and in IndexedDB", async () => {
  await fc.assert(
    fc.asyncProperty(script, async (batches) => {
      const memory = createMemoryEventStore({ clock: steppingClock(START) });
      const log = await makeDexieLog(steppingClock(START));
      const tabs = [await log.connect(), await log.connect()] as const;
      const build = requestBuilder("agree");
      for (const specs of batches) {
        const requests = await buildBatch(memory, build, specs);
        const tab = tabs[specs[0]?.tab === 1 ? 1 : 0];
        expect(await tab.events.append(requests)).toEqual(await memory.events.append(requests));
      }
      const all = await memory.events.readAll(ORIGIN, 1000);
      expect(verifyChain(all)).toBeNull();
      for (const { events, personal } of tabs) {
        expect(await events.readAll(ORIGIN, 1000)).toEqual(all);
        expect(await events.head()).toEqual(await memory.events.head());
        expect(await events.eventTypes()).toEqual(await memory.events.eventTypes());
        const { records } = await memory.personal.readAll(0, 100);
        expect((await personal.readAll(0, 100)).records).toEqual(records);
      }
      await log.dispose();
    }),
    { seed: 20250101, numRuns: 60 },
  );
});
