import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, test as base, chromium, expect, firefox } from "@playwright/test";
import { CHROMIUM_FLAGS, findBrowser } from "../support/browsers.mjs";
import { withoutPicker } from "./chosenFiles.ts";
import { collectFaults } from "./faults.ts";

/** Starts an installed stock browser on a profile of its own: storage on disk, as people have it. */
async function launch(engine: string, profile: string, baseURL: string): Promise<BrowserContext> {
  const options = { baseURL, viewport: { width: 1280, height: 860 }, acceptDownloads: true, locale: "en-GB" };
  if (engine === "firefox") {
    const executablePath = findBrowser("firefox");
    if (!executablePath) throw new Error("Firefox was not found; run node tests/support/ensureBrowsers.mjs");
    return firefox.launchPersistentContext(profile, { ...options, channel: "moz-firefox", executablePath });
  }
  const executablePath = findBrowser("chromium");
  if (!executablePath) throw new Error("Chromium was not found; run node tests/support/ensureBrowsers.mjs");
  return chromium.launchPersistentContext(profile, { ...options, executablePath, args: CHROMIUM_FLAGS });
}

interface Fixtures {
  /** A persistent profile in a stock browser. */
  readonly context: BrowserContext;
  /** What went wrong so far, see faults.ts. A test that provokes a fault on purpose empties it. */
  readonly faults: string[];
}

/** `page` is the profile's first page. Whatever a test is about, it fails on any fault. */
export const test = base.extend<Fixtures>({
  context: async ({ baseURL }, use, testInfo) => {
    const profile = mkdtempSync(join(tmpdir(), "orderlog-e2e-"));
    const context = await launch(String(testInfo.project.metadata.engine), profile, baseURL ?? "");
    await context.addInitScript(withoutPicker);
    await use(context);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  },
  faults: [
    async ({ context, baseURL }, use) => {
      const faults = await collectFaults(context, baseURL ?? "");
      await use(faults);
      expect(faults, "uncaught errors, refusals of the security policy, requests elsewhere").toEqual([]);
    },
    { auto: true },
  ],
  page: async ({ context }, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },
});

export { expect };
