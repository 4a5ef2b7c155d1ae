import { defineConfig } from "@playwright/test";
import { SHARED, servedApp } from "../support/playwrightShared.ts";

/** The main story in WebKit, over WebDriver: Playwright only runs the tests, since its own WebKit is no stock one. */
export default defineConfig({
  ...SHARED,
  ...servedApp(),
  testDir: ".",
  outputDir: "../../test-results/webkit",
  timeout: 240_000,
  expect: { timeout: 20_000 },
  workers: 1,
  projects: [{ name: "webkit" }],
});
