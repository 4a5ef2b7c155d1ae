import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { EngineError } from "../../../src/engine/engineError.ts";
import { GENESIS_HASH, ORIGIN, toPosition } from "../../../src/engine/events/identifiers.ts";
import { writeLogFile } from "../../../src/engine/logFile/writeLogFile.ts";
import { personalRecord } from "../../support/storeFixtures.ts";
import { aLog, exported, HEADER, inParts, memorySink } from "./logFileSupport.ts";

const schema = JSON.parse(readFileSync("public/schema/event-log.schema.json", "utf8"));
const validate = new Ajv2020({ strict: true }).compile(schema);

const records = [personalRecord("r-1", "s-1"), personalRecord("r-2", "s-2", "Ж,]}")];

describe("writing a log file", () => {
  it("PD3 writes valid JSON with and without a part for personal records", async () => {
    const { store, head } = await aLog(7);
    const withPersonal = JSON.parse(await exported(store, head, { personal: inParts(records) }));
    expect(validate(withPersonal), JSON.stringify(validate.errors)).toBe(true);
    expect(withPersonal.personal).toEqual(records);
    const without = JSON.parse(await exported(store, head));
    expect(validate(without), JSON.stringify(validate.errors)).toBe(true);
    expect(without).not.toHaveProperty("personal");
    expect(validate(JSON.parse(readFileSync("tests/fixtures/log-v1.json", "utf8")))).toBe(true);
  });

  it("ES4 writes one event a line, each as it was recorded, with the last one's hash as digest", async () => {
    const { store, head } = await aLog(7);
    const text = await exported(store, head);
    const lines = text.split("\n").slice(1, -2);
    const events = await store.readAll(ORIGIN, 100);
    expect(lines.map((line) => JSON.parse(line.replace(/,$/, "")))).toEqual(events);
    expect(JSON.parse(text)).toMatchObject({
      ...HEADER,
      eventCount: events.length,
      digest: events.at(-1)?.hash,
    });
  });

  it("gives the same bytes each time, whatever the batches", async () => {
    const { store, head } = await aLog(1300);
    const once = await exported(store, head, { personal: inParts(records) });
    const again = await exported(store, head, { personal: inParts([], ...records.map((one) => [one]), []) });
    expect(again).toBe(once);
  });

  it.each([0, 1, 4])("writes the log up to position %i", async (upTo) => {
    const { store } = await aLog(7);
    const file = JSON.parse(await exported(store, upTo, { personal: inParts() }));
    const events = await store.readAll(ORIGIN, upTo);
    expect(validate(file)).toBe(true);
    expect(file.events).toEqual(events);
    expect(file.digest).toBe(events.at(-1)?.hash ?? GENESIS_HASH);
  });

  it("closes its sink, and aborts it on cancelling or on a position that isn't there", async () => {
    const { store, head } = await aLog(3);
    const good = memorySink();
    await writeLogFile({ store, upTo: head, header: HEADER, sink: good.sink });
    expect(good.state.ended).toBe("closed");
    const cancelled = memorySink();
    const signal = AbortSignal.abort(new Error("enough"));
    const writing = writeLogFile({ store, upTo: head, header: HEADER, sink: cancelled.sink, signal });
    await expect(writing).rejects.toThrow("enough");
    expect(cancelled.state.ended).toBe("aborted");
    const beyond = writeLogFile({ store, upTo: toPosition(99), header: HEADER, sink: memorySink().sink });
    await expect(beyond).rejects.toThrow(EngineError);
  });

  it("tells how far it is", async () => {
    const { store, head } = await aLog(1200);
    const seen: number[] = [];
    await exported(store, head, { onProgress: (done, total) => seen.push(done, total) });
    expect(seen).toEqual([1000, head, head, head]);
  });
});
