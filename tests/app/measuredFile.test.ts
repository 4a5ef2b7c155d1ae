import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { MeasuredFile } from "../../src/app/worker/measuredFile.ts";
import { readLogFile } from "../../src/engine/logFile/readLogFile.ts";

it("given a part was read, then what was found there says how much there is, about; each reading counts anew", async () => {
  const file = new MeasuredFile(new Blob(["x".repeat(400_000)]));
  expect(file.estimate(0)).toBeNull();
  const reader = file.stream().getReader();
  const first = (await reader.read()).value?.byteLength ?? 0;
  const estimate = file.estimate(first / 10) ?? 0;
  expect(estimate).toBeGreaterThan(0);
  expect(estimate).toBeLessThanOrEqual(40_000);
  await reader.cancel();
  expect(await new Response(file.stream()).text()).toHaveLength(400_000);
  expect(file.estimate(40_000)).toBe(40_000);
  expect(await file.slice(0, 3).text()).toBe("xxx");
});

it("a log file that was read to its end was read whole, plain or packed", async () => {
  const log = readFileSync("tests/fixtures/log-v1.json");
  for (const bytes of [log, gzipSync(log)]) {
    const file = new MeasuredFile(new Blob([bytes]));
    const seen: (readonly number[])[] = [];
    const onProgress = (done: number, total: number) => seen.push([done / total, file.part]);
    for await (const part of readLogFile(file, { onProgress })) expect(part.kind).not.toBe("problem");
    expect(seen.at(-1)).toEqual([1, 1]);
  }
});

it("between two pieces of a large file, the worker takes what waits for it", async () => {
  const file = new MeasuredFile(new Blob(["x".repeat(2_000_000)]));
  const { port1, port2 } = new MessageChannel();
  let answered = 0;
  port1.onmessage = () => answered++;
  const turns: number[] = [];
  let bytes = 0;
  for await (const piece of file.stream()) {
    turns.push(answered);
    expect(piece.byteLength).toBeLessThanOrEqual(256 * 1024);
    bytes += piece.byteLength;
    port2.postMessage("a question");
  }
  port1.close();
  expect(bytes).toBe(2_000_000);
  expect(turns).toEqual(turns.map((_, place) => place));
});
