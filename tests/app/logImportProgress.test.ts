import { describe, expect, it } from "vitest";
import { keepAll } from "../../src/app/worker/keepLog.ts";
import { logImportProgress } from "../../src/app/worker/logImportProgress.ts";
import type { LogFilePart } from "../../src/engine/logFile/logFilePart.ts";
import { steppingClock } from "../../src/lib/clock.ts";
import { createMemoryEventStore } from "../../src/storage/memory/memoryEventStore.ts";
import type { Progress } from "../../src/ui/backend.ts";
import { personalRecord } from "../support/storeFixtures.ts";

const reported = () => {
  const reports: Progress[] = [];
  return { reports, ...logImportProgress("writing", (progress) => reports.push(progress)) };
};

describe("the progress of a log's import", () => {
  it("is of events until they end, then of records, of which it reckons how many there are", () => {
    const { reports, onRead, onRecords } = reported();
    onRead(100, 100, 0.5);
    onRead(100, 100, 0.625);
    expect(reports).toMatchObject([{ phase: "writing", done: 100, total: 100 }]);
    onRecords(1_500, 1_500);
    expect(reports.at(-1)).toMatchObject({ phase: "people", done: 1_500, total: 6_000, isEstimated: true });
    onRead(100, 100, 1);
    onRecords(6_600, 6_600);
    expect(reports.at(-1)).toMatchObject({ phase: "people", done: 6_600, total: 6_600, isEstimated: false });
    expect(reports).toHaveLength(3);
  });

  it("says no total where the whole file had to be read first", () => {
    const { reports, onRead, onRecords } = reported();
    onRead(100, 100, 1);
    onRecords(10, 10);
    expect(reports.at(-1)).toMatchObject({ phase: "people", done: 10, total: null });
  });
});

describe("the personal records of a file", () => {
  it("PD1 are all kept, in their order, however many come at once", async () => {
    const { events: store, personal } = createMemoryEventStore({
      clock: steppingClock("2026-01-01T00:00:00Z"),
    });
    const records = Array.from({ length: 9_500 }, (_, place) =>
      personalRecord(`p-${place}`, `s-${place % 9}`),
    );
    async function* parts(): AsyncGenerator<LogFilePart> {
      for (let start = 0; start < records.length; start += 700) {
        yield { kind: "personal", records: records.slice(start, start + 700) };
      }
    }
    const { reports, onRead, onRecords } = reported();
    onRead(0, 0, 0.5);
    const catalog = { forgotten: async () => new Set<never>() };
    const kept = await keepAll(parts(), { store, personal, catalog }, onRecords);
    expect(kept).toEqual({ problem: null, leftOut: 0, broughtBack: 0 });
    expect((await personal.readAll(0, 10_000)).records).toEqual(records);
    expect(reports.some(({ phase }) => phase === "people")).toBe(true);
  });
});
