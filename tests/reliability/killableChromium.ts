import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { CHROMIUM_FLAGS, findBrowser } from "../support/browsers.mjs";

/** The address at which a browser that has just started takes orders. */
async function devtoolsAddress(process: ChildProcess): Promise<string> {
  if (process.stderr === null) throw new Error("Chromium has no stderr");
  for await (const line of createInterface(process.stderr)) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error("Chromium ended before it could be spoken to");
}

/** Stock Chromium on a profile, in a process group of its own, so that all of it can be killed at once. */
export interface KillableChromium {
  readonly context: BrowserContext;
  /** SIGKILL to every process of the browser; resolves when it is gone. */
  kill(): Promise<void>;
}

export async function startKillable(profile: string): Promise<KillableChromium> {
  const executable = findBrowser("chromium");
  if (executable === undefined)
    throw new Error("Chromium was not found; run node tests/support/ensureBrowsers.mjs");
  const flags = [
    ...CHROMIUM_FLAGS,
    "--headless=new",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
  ];
  const browserProcess = spawn(executable, [...flags, "about:blank"], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((resolve) => browserProcess.once("exit", () => resolve()));
  const browser: Browser = await chromium.connectOverCDP(await devtoolsAddress(browserProcess));
  browserProcess.stderr?.resume();
  const [context] = browser.contexts();
  if (context === undefined) throw new Error("Chromium has no context");
  return {
    context,
    async kill() {
      if (browserProcess.pid === undefined) throw new Error("Chromium has no process");
      process.kill(-browserProcess.pid, "SIGKILL");
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}
