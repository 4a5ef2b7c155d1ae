import { rmSync } from "node:fs";
import { type BrowserContext, chromium, firefox, type Page } from "@playwright/test";
import { CHROMIUM_FLAGS, findBrowser } from "../../support/browsers.mjs";
import type { ServedApp } from "./servedApp.ts";
import { storedBytes } from "./storedBytes.ts";

/** Without a screen Firefox says that there is nothing to point with, and gets the rows of a touch screen. */
const WITH_A_MOUSE = { "ui.primaryPointerCapabilities": 6, "ui.allPointerCapabilities": 6 };
/** Longer than anything takes, so that what never comes ends the run with its name. */
const NEVER_MS = 300_000;
/** Looks at a book until its databases are tidied up, and bytes that are as good as none. */
const MOST_LOOKS = 4;
const NEAR = 64 * 1024;

/** A stock browser on one profile, started and ended as often as a figure asks for. */
export class BenchBrowser {
  readonly profile: string;
  readonly #name: "chromium" | "firefox";
  readonly #app: ServedApp;
  #context: BrowserContext | null = null;
  version = "";

  constructor(name: "chromium" | "firefox", profile: string, app: ServedApp) {
    this.#name = name;
    this.profile = profile;
    this.#app = app;
  }

  /** A fresh page at the bench's own page; the page before is closed, and its worker with it. */
  async benchPage(): Promise<Page> {
    const page = await this.emptyPage();
    await page.goto(this.#app.benchUrl);
    await page.waitForFunction(() => "bench" in window);
    return page;
  }

  /** A fresh page at a place of the app itself, such as `orders`, with a book. */
  async appPage(place: string, bookId: string, search = ""): Promise<Page> {
    const page = await this.emptyPage();
    await page.goto(this.appUrl(place, bookId, search));
    return page;
  }

  appUrl(place: string, bookId: string, search = ""): string {
    return `${this.#app.url}#/${place}?book=${bookId}${search}`;
  }

  /** A fresh page; the one before is closed. */
  async emptyPage(): Promise<Page> {
    this.#context ??= await this.#launch();
    const before = this.#context.pages();
    const page = await this.#context.newPage();
    for (const one of before) await one.close();
    return page;
  }

  /**
   * Bytes of the profile's databases. Ends the browser first, so that all it has to write is on the disk, and again
   * after each look at a book until they stay the same: its databases tidy up as they are read, and delete the files
   * that they have replaced at the next start.
   */
  async storedBytes(bookId: string): Promise<number> {
    await this.close();
    let before = Number.NaN;
    let bytes = storedBytes(this.profile);
    for (let look = 0; look < MOST_LOOKS && Math.round(bytes / NEAR) !== Math.round(before / NEAR); look++) {
      const page = await this.benchPage();
      await page.evaluate((id) => window.bench.measures.readLog(id), bookId);
      await this.close();
      before = bytes;
      bytes = storedBytes(this.profile);
    }
    return bytes;
  }

  /** Ends the browser. */
  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }

  /** Ends the browser and deletes its profile. */
  async remove(): Promise<void> {
    await this.close();
    rmSync(this.profile, { recursive: true, force: true });
  }

  async #launch(): Promise<BrowserContext> {
    const executablePath = findBrowser(this.#name);
    if (executablePath === undefined)
      throw new Error(`${this.#name} was not found; see README, "Two commands"`);
    const options = { executablePath, viewport: { width: 1440, height: 900 }, locale: "en-GB" };
    const context =
      this.#name === "firefox"
        ? await firefox.launchPersistentContext(this.profile, {
            ...{ ...options, channel: "moz-firefox" },
            firefoxUserPrefs: WITH_A_MOUSE,
          })
        : await chromium.launchPersistentContext(this.profile, { ...options, args: CHROMIUM_FLAGS });
    this.version = `${this.#name} ${context.browser()?.version() ?? ""}`.trim();
    context.setDefaultTimeout(NEVER_MS);
    return context;
  }
}
