import canonicalize from "canonicalize";
import { describe, expect, test } from "vitest";
import { GENESIS_HASH, ORIGIN, toPosition } from "../../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../../src/engine/events/recordedEvent.ts";
import { hashEvent, headAfter, linkEvent, verifyChain } from "../../../src/engine/integrity/hashChain.ts";
import { steppingClock } from "../../../src/lib/clock.ts";
import { sha256Hex } from "../../../src/lib/ids.ts";
import { createMemoryEventStore } from "../../../src/storage/memory/memoryEventStore.ts";
import { requestBuilder } from "../../support/storeFixtures.ts";

async function someEvents(): Promise<readonly RecordedEvent[]> {
  const { events } = createMemoryEventStore({ clock: steppingClock("2025-01-01T00:00:00Z") });
  const build = requestBuilder("chain");
  for (let index = 0; index < 5; index++) await events.append([build({ stream: `s-${index}` })]);
  return events.readAll(ORIGIN, 10);
}

const at = (events: readonly RecordedEvent[], index: number): RecordedEvent => {
  const event = events[index];
  if (event === undefined) throw new RangeError(`no event ${index}`);
  return event;
};

describe("hash chain", () => {
  test("ES8 the kept text is the whole event in canonical JSON, whatever order its members came in", async () => {
    const event = at(await someEvents(), 0);
    const shuffled = Object.fromEntries(Object.entries(event).reverse()) as unknown as RecordedEvent;
    for (const candidate of [event, shuffled]) {
      const { hash, text } = linkEvent(GENESIS_HASH, candidate);
      expect(hash).toBe(event.hash);
      expect(text).toBe(canonicalize(event));
    }
  });

  test("ES8 the hash covers the previous hash and every member of the event but its own hash", async () => {
    const [first, second] = [at(await someEvents(), 0), at(await someEvents(), 1)];
    const { hash, ...rest } = second;
    expect(hash).toBe(sha256Hex(first.hash + canonicalize(rest)));
    expect(hashEvent(GENESIS_HASH, second)).not.toBe(hash);
    for (const member of Object.keys(rest) as (keyof typeof rest)[]) {
      const value = rest[member];
      const changed = { ...second, [member]: typeof value === "number" ? value + 1 : `${value}!` };
      const tampered =
        member === "metadata" ? { ...second, metadata: { ...second.metadata, x: 1 } } : changed;
      expect(hashEvent(first.hash, tampered as RecordedEvent), member).not.toBe(hash);
    }
  });

  test("ES8 a sound chain verifies, from its start and from any place in it", async () => {
    const events = await someEvents();
    expect(verifyChain(events)).toBeNull();
    expect(verifyChain([])).toBeNull();
    expect(verifyChain(events.slice(3), headAfter(at(events, 2)))).toBeNull();
  });

  test("ES8 the first event that doesn't fit is named with the reason", async () => {
    const events = await someEvents();
    const forged = events.map((event, index) => (index === 2 ? { ...event, type: "Forged" } : event));
    expect(verifyChain(forged)).toEqual({ position: 3, reason: expect.stringContaining("hash") });
    expect(verifyChain(events.filter((_, index) => index !== 1))).toEqual({
      position: 2,
      reason: "position 2 expected, found 3",
    });
    expect(verifyChain(events, headAfter(at(events, 0)))).toMatchObject({ position: toPosition(2) });
  });

  test("ES3 a recordedAt before the one ahead of it doesn't fit", async () => {
    const events = await someEvents();
    const head = { ...headAfter(at(events, 1)), recordedAt: at(events, 4).recordedAt };
    expect(verifyChain(events.slice(2), head)).toMatchObject({
      position: 3,
      reason: expect.stringContaining("recorded at"),
    });
  });
});
