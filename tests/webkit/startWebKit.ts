import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import type { Readable } from "node:stream";
import { findWebKit } from "../support/browsers.mjs";
import { openSession, type WebDriverSession } from "./webDriver.ts";

/** WebKit as it is installed, on a screen that nobody sees, with a profile that is forgotten afterwards. */
export interface StartedWebKit {
  readonly session: WebDriverSession;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** A process that ends with this one, however this one ends. */
function spawnHere(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stdio: "ignore" | ["ignore", "ignore", "ignore", "pipe"],
): ChildProcess {
  const child = spawn(command, [...args], { env, stdio });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  return child;
}

/** Starts an X server on a display that is free, and resolves to its name. */
async function startScreen(
  xvfb: string,
): Promise<{ readonly screen: ChildProcess; readonly display: string }> {
  const args = ["-displayfd", "3", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"];
  const screen = spawnHere(xvfb, args, process.env, ["ignore", "ignore", "ignore", "pipe"]);
  const [number] = await once(screen.stdio[3] as Readable, "data");
  return { screen, display: `:${String(number).trim()}` };
}

async function untilReady(driver: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const isUp = await fetch(`${driver}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("WebKitWebDriver didn't answer within half a minute");
}

export async function startWebKit(): Promise<StartedWebKit> {
  const installed = findWebKit();
  if (installed === undefined)
    throw new Error("WebKit was not found; run node tests/support/ensureBrowsers.mjs");
  const { screen, display } = await startScreen(installed.xvfb);
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    LC_ALL: "en_GB.UTF-8",
    // Its sandbox needs rights that root in a container hasn't.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  };
  const driverProcess = spawnHere(installed.driver, [`--port=${port}`], env, "ignore");
  const driver = `http://127.0.0.1:${port}`;
  await untilReady(driver);
  const session = await openSession(driver, { browserName: "MiniBrowser" });
  return {
    session,
    async stop() {
      await session.end().catch(() => undefined);
      driverProcess.kill();
      screen.kill();
    },
  };
}
