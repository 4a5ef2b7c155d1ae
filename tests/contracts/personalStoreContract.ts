import { afterEach, describe, expect, test } from "vitest";
import type { EventStore } from "../../src/engine/eventStore/eventStore.ts";
import type { PersonalRecord } from "../../src/engine/personal/personalRecord.ts";
import type { PersonalStore } from "../../src/engine/personal/personalStore.ts";
import { steppingClock } from "../../src/lib/clock.ts";
import {
  type LogHarness,
  type MakeLogHarness,
  personalId,
  personalRecord,
  requestBuilder,
  subjectId,
} from "../support/storeFixtures.ts";

async function readPaged(store: PersonalStore, limit: number): Promise<readonly PersonalRecord[]> {
  const records: PersonalRecord[] = [];
  let after = 0;
  for (;;) {
    const page = await store.readAll(after, limit);
    if (page.next === after) return records;
    expect(page.records.length).toBeLessThanOrEqual(limit);
    records.push(...page.records);
    after = page.next;
  }
}

const build = requestBuilder("erasing");
const erase = (events: EventStore, subject: string) =>
  events.append([build({ stream: `of-${subject}`, erases: [subject] })]);

/** What every store of personal records must do: rules PD1, ES10. Runs in Node and in browsers. */
export function describePersonalStoreContract(name: string, makeHarness: MakeLogHarness): void {
  const open: LogHarness[] = [];

  const connect = async () => {
    const harness = await makeHarness(steppingClock("2025-01-01T00:00:00Z"));
    open.push(harness);
    return harness.connect();
  };

  const hundred = Array.from({ length: 150 }, (_, index) => personalRecord(`p-${index}`, `s-${index % 7}`));

  describe(`${name}: personal records`, () => {
    afterEach(async () => {
      for (const harness of open.splice(0)) await harness.dispose();
    });

    test("PD1 records are read by id; those that aren't there are left out", async () => {
      const { personal } = await connect();
      await personal.add(hundred);
      const ids = ["p-3", "p-140", "p-999", "p-3"].map(personalId);
      const read = await personal.read(ids);
      expect(new Map(read)).toEqual(
        new Map([
          ["p-3", hundred[3]],
          ["p-140", hundred[140]],
        ]),
      );
      expect((await personal.read([])).size).toBe(0);
    });

    test("PD1 all records of some subjects are read, and nobody else's", async () => {
      const { personal } = await connect();
      const all = Array.from({ length: 200 }, (_, index) => personalRecord(`p-${index}`, `s-${index % 7}`));
      await personal.add(all.slice(0, 150));
      await personal.add(all.slice(150));
      const found = await personal.readOf([subjectId("s-3"), subjectId("s-5"), subjectId("nobody")]);
      expect(found).toEqual(all.filter((_, index) => index % 7 === 3 || index % 7 === 5));
    });

    test("PD1 all records come in the order in which they were written, in pages of any size", async () => {
      const { personal, events } = await connect();
      await personal.add(hundred.slice(0, 100));
      for (const [index, record] of hundred.slice(100).entries()) {
        await events.append([build({ stream: `s-${index}`, personal: [record] })]);
      }
      for (const limit of [1, 7, 64, 100, 1000]) expect(await readPaged(personal, limit)).toEqual(hundred);
      const end = (await personal.readAll(0, 1000)).next;
      expect(await personal.readAll(end, 10)).toEqual({ records: [], next: end });
    });

    test("PD1 adding leaves known records as they are", async () => {
      const { personal } = await connect();
      await personal.add(hundred.slice(0, 2));
      await personal.add([personalRecord("p-1", "s-1", "changed"), ...hundred.slice(2, 4)]);
      await personal.add([]);
      expect(await readPaged(personal, 10)).toEqual(hundred.slice(0, 4));
    });

    test("ES10 erasing a subject deletes all of theirs and nobody else's", async () => {
      const { events, personal } = await connect();
      await personal.add(hundred);
      await erase(events, "s-3");
      const theirs = hundred.filter((record) => record.subject === "s-3");
      expect((await personal.read(theirs.map((record) => record.id))).size).toBe(0);
      const others = hundred.filter((record) => record.subject !== "s-3");
      for (const limit of [5, 1000]) expect(await readPaged(personal, limit)).toEqual(others);
    });

    test("ES10 a reader who is half-way through when a subject is erased misses nobody else", async () => {
      const { events, personal } = await connect();
      await personal.add(hundred);
      const half = await personal.readAll(0, 60);
      await erase(events, "s-0");
      const rest = await personal.readAll(half.next, 1000);
      expect(rest.records).toEqual(hundred.slice(60).filter((record) => record.subject !== "s-0"));
    });

    test("ES10 records of an erased subject are left out and counted, those of others added", async () => {
      const { events, personal } = await connect();
      await personal.add(hundred.slice(0, 7));
      for (let subject = 0; subject < 7; subject++) await erase(events, `s-${subject}`);
      expect((await personal.readAll(0, 10)).records).toEqual([]);
      const fresh = personalRecord("p-new", "s-7");
      expect(await personal.add([...hundred.slice(0, 3), fresh])).toBe(3);
      expect(await readPaged(personal, 10)).toEqual([fresh]);
    });

    test("ES10 the store tells whom its log has erased, whichever connection did it", async () => {
      const harness = await makeHarness(steppingClock("2025-01-01T00:00:00Z"));
      open.push(harness);
      const [left, right] = [await harness.connect(), await harness.connect()];
      expect(await left.personal.erasedSubjects()).toEqual(new Set());
      await left.personal.add(hundred);
      await erase(right.events, "s-1");
      expect(await left.personal.erasedSubjects()).toEqual(new Set(["s-1"]));
      await erase(left.events, "s-2");
      await erase(left.events, "nobody");
      const erased = new Set(["s-1", "s-2", "nobody"]);
      expect(await left.personal.erasedSubjects()).toEqual(erased);
      expect(await right.personal.erasedSubjects()).toEqual(erased);
    });
  });
}
