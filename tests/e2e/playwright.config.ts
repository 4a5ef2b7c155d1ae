import { defineConfig } from "@playwright/test";
import { SHARED, servedApp } from "../support/playwrightShared.ts";

const app = servedApp();

/** What runs in both browsers; the rest, which leans on the same engine, in Chromium only. */
const IN_BOTH = /(story|facts|offline|tabs|security|privacy|serviceWorker|updates|lostStorage)\.spec\.ts/;

/** End-to-end tests drive the built app in stock browsers; see fixtures.ts for how they are started. */
export default defineConfig({
  ...SHARED,
  ...app,
  testDir: ".",
  outputDir: "../../test-results",
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: process.env.E2E_WORKERS ? Number(process.env.E2E_WORKERS) : 2,
  use: { ...app.use, actionTimeout: 15_000 },
  projects: [
    { name: "chromium", metadata: { engine: "chromium" } },
    { name: "firefox", metadata: { engine: "firefox" }, testMatch: IN_BOTH },
  ],
});
