import fc from "fast-check";
import { expect, test } from "vitest";
import type { CommandId, Position } from "../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../src/engine/events/recordedEvent.ts";
import type { RecordedCommit } from "../../src/engine/integrity/recordCommits.ts";
import { blockEvents, streamEvents } from "../../src/storage/dexie/blockRow.ts";
import { toBlocks } from "../../src/storage/dexie/packBlocks.ts";

const id = fc.oneof(
  fc.uuid(),
  fc.string({ minLength: 1 }).filter((text) => !text.includes("@")),
);
const hash = fc.oneof(
  fc
    .array(fc.constantFrom(..."0123456789abcdef"), { minLength: 64, maxLength: 64 })
    .map((all) => all.join("")),
  fc.constant("no hash"),
);
const instant = fc
  .integer({ min: 0, max: 2 ** 41 })
  .map((millis) => new Date(millis - (millis % 1000)).toISOString());
/** What JSON leaves as it is; minus zero is not. */
const data = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.parse(JSON.stringify(value)));

/** An event in which each thing that packing leaves out is sometimes as usual and sometimes not. */
const anyEvent = fc.record({
  ...{ data, hash, eventId: id, streamId: fc.constantFrom("a", "018cc39b-8b00-7836-a4f1-35a09c9a9792") },
  type: fc.string({ minLength: 1 }),
  schemaVersion: fc.integer({ min: 1 }),
  occurredAt: fc.oneof(fc.constant("2024-01-01T06:00:00.000Z"), instant),
  recordedAt: fc.oneof(fc.constant("2024-01-01T06:00:00.000Z"), instant),
  commandId: id,
  metadata: fc.record({
    correlationId: fc.option(id),
    causationId: fc.option(id),
    actor: fc.constantFrom("actor", "another"),
    deviceId: fc.constantFrom("device", "another"),
  }),
});

const anyCommit = fc.record({
  events: fc.array(anyEvent, { minLength: 1, maxLength: 4 }),
  continuesLast: fc.boolean(),
});

test("ES4 events come out of their blocks as they went in, whatever is in them", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(anyCommit, { minLength: 1, maxLength: 40 }), (specs) => {
      let position = 0;
      const commits = specs.map((spec): RecordedCommit => {
        const { commandId, streamId } = spec.events[0] ?? { commandId: "", streamId: "" };
        const events = spec.events.map(({ metadata, ...event }) => {
          position += 1;
          const ids = {
            correlationId: metadata.correlationId ?? commandId,
            causationId: metadata.causationId ?? commandId,
          };
          const { commandId: _, ...rest } = event;
          return {
            ...rest,
            streamId,
            position,
            version: position,
            metadata: { ...metadata, ...ids, commandId },
          };
        }) as unknown as RecordedEvent[];
        const { continuesLast } = spec;
        return {
          ...{ events, continuesLast, reservations: [], erases: [] },
          commandId: commandId as CommandId,
          streamId: streamId as RecordedEvent["streamId"],
        };
      });
      const blocks = toBlocks(commits);
      const events = commits.flatMap((commit) => commit.events);
      expect(blocks.flatMap((block) => blockEvents(block))).toEqual(events);
      for (const stream of new Set(events.map((event) => event.streamId))) {
        const own = blocks.flatMap((block) => streamEvents(block, stream));
        expect(own).toEqual(events.filter((event) => event.streamId === stream));
      }
      const from = Math.floor(position / 2);
      const [middle] = blocks.filter((block) => block.last > from);
      if (middle === undefined) return;
      const expected = events.slice(from, middle.last) as { position: Position }[];
      expect(blockEvents(middle, from + 1 - middle.first)).toEqual(expected);
    }),
    { seed: 20261123, numRuns: 50 },
  );
});
