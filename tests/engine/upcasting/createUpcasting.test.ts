import { describe, expect, it } from "vitest";
import type { EventId, Hash, Position, StreamId, Version } from "../../../src/engine/events/identifiers.ts";
import type { EventMetadata, RecordedEvent } from "../../../src/engine/events/recordedEvent.ts";
import { createUpcasting } from "../../../src/engine/upcasting/createUpcasting.ts";
import type { Upcaster } from "../../../src/engine/upcasting/upcasting.ts";
import { toInstant } from "../../../src/lib/clock.ts";

const step = (from: number, type = "Measured"): Upcaster => ({
  type,
  from,
  description: `adds s${from + 1}`,
  upcast: (data) => ({ ...data, [`s${from + 1}`]: true }),
});
const event = (schemaVersion: number, type = "Measured"): RecordedEvent => ({
  eventId: "event-1" as EventId,
  streamId: "stream-1" as StreamId,
  version: 1 as Version,
  position: 7 as Position,
  type,
  schemaVersion,
  occurredAt: toInstant("2026-03-14T09:00:00.000Z"),
  recordedAt: toInstant("2026-03-14T09:00:00.000Z"),
  metadata: {} as EventMetadata,
  data: { value: 1 },
  hash: "" as Hash,
});
const toThree = () => createUpcasting({ schemas: { Measured: 3, Named: 1 }, upcasters: [step(2), step(1)] });

describe("ES4 upcasting on reading", () => {
  it.each([
    [1, { value: 1, s2: true, s3: true }],
    [2, { value: 1, s3: true }],
  ])("given an event of schema %d, takes every step from there", (schema, data) => {
    const old = event(schema);
    expect(toThree().upcast(old)).toEqual({ ...old, schemaVersion: 3, data });
    expect(old).toEqual(event(schema));
  });

  it("given an event of today's schema, is that event itself", () => {
    const today = event(3);
    expect(toThree().upcast(today)).toBe(today);
  });

  it("counts the events that each step touched", () => {
    const upcasting = toThree();
    for (const schema of [1, 1, 2, 3]) upcasting.upcast(event(schema));
    expect(upcasting.steps().map(({ upcaster, touched }) => [upcaster.from, touched])).toEqual([
      [2, 3],
      [1, 2],
    ]);
  });
});

describe("UP1 a chain of upcasters", () => {
  it.each([
    ["a missing step", { Measured: 3 }, [step(1)], "from schema 2 to 3"],
    ["no step at all", { Measured: 2 }, [], "from schema 1 to 2"],
    ["a doubled step", { Measured: 2 }, [step(1), step(1)], "Several upcasters"],
    ["a step beyond today's schema", { Measured: 1 }, [step(1)], "leads to no schema"],
    ["a step of an unknown type", { Measured: 1 }, [step(1, "Other")], "leads to no schema"],
    ["a step from schema 0", { Measured: 1 }, [step(0)], "leads to no schema"],
  ])("given %s, stops with an error that names it", (_name, schemas, upcasters, named) => {
    const start = () => createUpcasting({ schemas, upcasters });
    expect(start).toThrow(expect.objectContaining({ code: "upcaster-gap" }));
    expect(start).toThrow(named);
  });
});

describe("UP2 what is newer than the application", () => {
  it.each([
    ["type", event(1, "Invented")],
    ["schema", event(4)],
    ["schema of no sense", event(0)],
  ])("given an unknown %s, doesn't guess", (_what, unknown) => {
    expect(() => toThree().upcast(unknown)).toThrow(expect.objectContaining({ code: "unknown-event" }));
    expect(toThree().isKnown(unknown.type, unknown.schemaVersion)).toBe(false);
  });

  it("knows every schema up to today's, and no type's but its own", () => {
    const upcasting = toThree();
    expect([1, 2, 3, 4].map((schema) => upcasting.isKnown("Measured", schema))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(upcasting.currentSchema("Measured")).toBe(3);
    expect(upcasting.isKnown("constructor", 1)).toBe(false);
    expect(() => upcasting.currentSchema("Invented")).toThrow(
      expect.objectContaining({ code: "unknown-event" }),
    );
  });
});
