import { defineConfig } from "@playwright/test";

const port = Number(process.env.RELIABILITY_PORT ?? 4189);

/**
 * Tests of what must never be lost, in stock browsers on profiles of their own. The "kills" project is the long
 * run of `npm run test:crash`; the others belong to `npm test`.
 */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/reliability",
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  // A machine that is shared stumbles now and then: tried once more there, and told of as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: { baseURL: `http://127.0.0.1:${port}/` },
  webServer: {
    command: "node tests/reliability/serve.mjs",
    cwd: "../..",
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/driven/index.html`,
    timeout: 120_000,
    reuseExistingServer: false,
  },
  projects: [
    { name: "chromium", metadata: { engine: "chromium", kills: 4 } },
    { name: "firefox", metadata: { engine: "firefox", kills: 0 }, testIgnore: /crash\.spec\.ts/ },
    {
      name: "kills",
      metadata: { engine: "chromium", kills: 54 },
      testMatch: /crash\.spec\.ts/,
      timeout: 1_800_000,
    },
  ],
});
