import { defineConfig } from "@playwright/test";

const port = Number(process.env.E2E_PORT ?? 4179);
/** Where the built app lies; `dist` unless said otherwise. */
const outDir = process.env.E2E_OUT_DIR ?? "dist";

/** The main story in WebKit, over WebDriver: Playwright only runs the tests, since its own WebKit is no stock one. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/webkit",
  timeout: 240_000,
  expect: { timeout: 20_000 },
  workers: 1,
  // A machine that is shared stumbles now and then: tried once more there, and told of as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: { baseURL: `http://127.0.0.1:${port}/` },
  webServer: {
    command: `npx vite preview --outDir "${outDir}"`,
    cwd: "../..",
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
  projects: [{ name: "webkit" }],
});
