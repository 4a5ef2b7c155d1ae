import { type StaticHost, startStaticHost } from "../support/staticHost.ts";
import { attackPage, attackWorker, type Outcomes } from "./attacks.ts";
import { test as base, expect } from "./fixtures.ts";
import { startEmpty } from "./steps.ts";

const test = base.extend<{ elsewhere: StaticHost }>({
  /** Another origin, which knows whether anything of this one reached it. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see which fixtures are used
  elsewhere: async ({}, use) => {
    const host = await startStaticHost();
    await use(host);
    await host.close();
  },
});

const got = (outcomes: Outcomes): string[] =>
  Object.keys(outcomes).filter((name) => outcomes[name] === "ran");

test("the policy refuses, in the page, what hostile text would try", async ({ page, elsewhere, faults }) => {
  await startEmpty(page);
  const outcomes = await page.evaluate(attackPage, elsewhere.origin);
  expect(Object.keys(outcomes).length).toBeGreaterThan(12);
  expect(got(outcomes)).toEqual([]);
  await expect.poll(() => faults.filter((fault) => fault.includes("form-action")).length).toBeGreaterThan(0);
  expect(elsewhere.asked).toEqual([]);
  faults.length = 0;
});

test("the headers bind the worker too, in which a meta element has no say", async ({
  page,
  elsewhere,
  faults,
}, testInfo) => {
  test.skip(testInfo.project.metadata.engine === "firefox", "Firefox lets its driver into no worker");
  await startEmpty(page);
  const [worker] = page.workers();
  const outcomes = await worker?.evaluate(attackWorker, elsewhere.origin);
  expect(got(outcomes ?? {})).toEqual([]);
  expect(Object.keys(outcomes ?? {})).toHaveLength(6);
  expect(elsewhere.asked).toEqual([]);
  faults.length = 0;
});

test("every file comes with the headers, and the page says of itself what a meta element may say", async ({
  page,
}) => {
  const paths = ["./", "sw.js", "manifest.webmanifest", "not-here"];
  for (const path of paths) {
    const headers = (await page.request.get(path)).headers();
    expect(headers["content-security-policy"], path).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("no-referrer");
    expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
  }
  const response = await page.request.get("./");
  const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(await response.text())?.[1];
  expect(`${meta}; frame-ancestors 'none'`).toBe(response.headers()["content-security-policy"]);
});
