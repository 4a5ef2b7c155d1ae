import { describe, expect, it } from "vitest";
import { GENESIS_HASH, type Hash, ORIGIN, toPosition } from "../../../src/engine/events/identifiers.ts";
import {
  checkFingerprint,
  fingerprintOf,
  readFingerprint,
  writeFingerprint,
} from "../../../src/engine/integrity/fingerprint.ts";
import { steppingClock } from "../../../src/lib/clock.ts";
import { createMemoryEventStore } from "../../../src/storage/memory/memoryEventStore.ts";
import { requestBuilder } from "../../support/storeFixtures.ts";

const hash = `9f3c81ab77e01d520a4b${"0".repeat(44)}` as Hash;
const written = "1234-9f3c-81ab-77e0-1d52-0a4b";
const fingerprint = fingerprintOf({ position: toPosition(1234), hash });

async function logOf(count: number) {
  const { events } = createMemoryEventStore({ clock: steppingClock("2025-01-01T00:00:00Z") });
  const build = requestBuilder("fingerprint");
  for (let number = 0; number < count; number++) await events.append([build({ stream: `s${number}` })]);
  return events;
}

describe("a fingerprint", () => {
  it("is written with its position, in groups that can be read out", () => {
    expect(writeFingerprint(fingerprint)).toBe(written);
  });

  it.each([
    written,
    written.toUpperCase(),
    "  1,234 9f3c 81ab 77e0 1d52 0a4b\n",
    "1 234: 9f3c–81ab–77e0–1d52–0a4b",
    "12349f3c81ab77e01d520a4b",
  ])("is read as %j", (text) => {
    expect(readFingerprint(text)).toEqual(fingerprint);
  });

  it.each([
    "",
    "9f3c-81ab",
    "9f3c-81ab-77e0-1d52-0a4b",
    `x${written}`,
    `ab-${written.slice(5)}`,
    "1234",
    "0",
  ])("is not read as %j", (text) => {
    expect(readFingerprint(text)).toBeNull();
  });

  it("ES8 of any position is found again in the log that it was taken of, however it has grown", async () => {
    const events = await logOf(3);
    const taken = await events.readAll(ORIGIN, 3);
    const more = requestBuilder("later");
    await events.append([more({ stream: "later" })]);
    for (const event of taken) expect(await checkFingerprint(events, fingerprintOf(event))).toBe("same");
    const beginning = fingerprintOf({ position: ORIGIN, hash: GENESIS_HASH });
    expect(await checkFingerprint(events, beginning)).toBe("same");
  });

  it("ES8 differs from that of a log which was rewritten whole, its chain sound again", async () => {
    const kept = fingerprintOf(await (await logOf(3)).head());
    const { events } = createMemoryEventStore({ clock: steppingClock("2025-01-01T00:00:01Z") });
    const build = requestBuilder("fingerprint");
    for (let number = 0; number < 3; number++) await events.append([build({ stream: `s${number}` })]);
    expect(await checkFingerprint(events, kept)).toBe("differs");
  });

  it("ES8 is ahead of a log that was cut at its end", async () => {
    const kept = fingerprintOf(await (await logOf(3)).head());
    expect(await checkFingerprint(await logOf(2), kept)).toBe("ahead");
  });
});
