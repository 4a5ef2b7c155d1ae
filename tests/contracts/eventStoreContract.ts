import { afterEach, describe } from "vitest";
import { steppingClock } from "../../src/lib/clock.ts";
import type { LogHarness, MakeLogHarness, OpenLog } from "../support/storeFixtures.ts";
import { appendingRules } from "./eventStore/appendingRules.ts";
import { concurrencyRules } from "./eventStore/concurrencyRules.ts";
import { decidingRules } from "./eventStore/decidingRules.ts";
import { erasingRules } from "./eventStore/erasingRules.ts";
import { integrityRules } from "./eventStore/integrityRules.ts";
import { keyRules } from "./eventStore/keyRules.ts";
import { readingRules } from "./eventStore/readingRules.ts";
import { recordedRules } from "./eventStore/recordedRules.ts";
import { subscriptionRules } from "./eventStore/subscriptionRules.ts";

/** What every event store must do: rules ES1–ES10. Runs in Node and in browsers. */
export function describeEventStoreContract(name: string, makeHarness: MakeLogHarness): void {
  const open: LogHarness[] = [];

  const openLog: OpenLog = async (clock = steppingClock("2025-01-01T00:00:00Z")) => {
    const harness = await makeHarness(clock);
    open.push(harness);
    return harness;
  };

  describe(`${name}: event store`, () => {
    afterEach(async () => {
      for (const harness of open.splice(0)) await harness.dispose();
    });
    describe("appending", () => appendingRules(openLog));
    describe("several connections", () => concurrencyRules(openLog));
    describe("commands and reserved keys", () => keyRules(openLog));
    describe("deciding within the append", () => decidingRules(openLog));
    describe("reading", () => readingRules(openLog));
    describe("hash chain", () => integrityRules(openLog));
    describe("erasing", () => erasingRules(openLog));
    describe("events recorded elsewhere", () => recordedRules(openLog));
    describe("subscription", () => subscriptionRules(openLog));
  });
}
