import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { BenchReport } from "./report/figure.ts";

it("the bench runs: every figure of a small log is measured, whatever it is", { timeout: 400_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "orderlog-bench-test-"));
  const json = join(folder, "figures.json");
  const args = ["tests/bench/bench.mjs", "--events", "2000", "--made", "import", "--quick", "--json", json];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  const { app, series } = JSON.parse(readFileSync(json, "utf8")) as BenchReport;
  rmSync(folder, { recursive: true });
  const figures = [...app, ...series.flatMap((one) => one.figures)];
  expect(figures.length).toBeGreaterThan(12);
  for (const { name, value } of figures) expect(value, name).toSatisfy(Number.isFinite);
});
