import { expect, it } from "vitest";
import { MeasuredFile } from "../../src/app/worker/measuredFile.ts";

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
