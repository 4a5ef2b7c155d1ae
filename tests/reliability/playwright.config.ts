import { defineConfig } from "@playwright/test";
import { SHARED, served } from "../support/playwrightShared.ts";

const PORT = Number(process.env.RELIABILITY_PORT ?? 4189);

/**
 * Tests of what must never be lost, in stock browsers on profiles of their own. The "kills" project is the long
 * run of `npm run test:crash`; the others belong to `npm test`.
 */
export default defineConfig({
  ...SHARED,
  ...served("node tests/reliability/serve.mjs", PORT, "driven/index.html"),
  testDir: ".",
  outputDir: "../../test-results/reliability",
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
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
