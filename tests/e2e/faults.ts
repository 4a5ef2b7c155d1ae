import type { BrowserContext, Worker } from "@playwright/test";

const VIOLATION = "securitypolicyviolation";

/** What a browser writes to its console when a policy refuses something, in its own words. */
const REFUSAL =
  /Content[- ]Security[- ]Policy|Trusted ?(Types?|HTML|Script|ScriptURL)\b|securitypolicyviolation/i;

/** Runs in every page and worker: a refusal is written to the console, whatever the browser itself says of it. */
function reportViolations(event: string): void {
  globalThis.addEventListener(event, (violation) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } =
      violation as SecurityPolicyViolationEvent;
    // biome-ignore lint/suspicious/noConsole: the console is how the page speaks to its test
    console.error(event, effectiveDirective, blockedURI, `${sourceFile}:${lineNumber}`, sample);
  });
}

/**
 * Collects what must never happen while the app is used: an error that nobody caught, something that the security
 * policy had to refuse, a request to another origin. The fixture fails a test in which there is any.
 */
export async function collectFaults(context: BrowserContext, baseURL: string): Promise<string[]> {
  const faults: string[] = [];
  const { origin } = new URL(baseURL);
  await context.addInitScript(reportViolations, VIOLATION);
  context.on("weberror", (error) => faults.push(`not caught: ${error.error()}`));
  context.on("console", (message) => {
    if (REFUSAL.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) faults.push(`asked ${url}`);
  });
  const watchWorker = (worker: Worker) => worker.evaluate(reportViolations, VIOLATION).catch(() => undefined);
  for (const page of context.pages()) page.on("worker", watchWorker);
  context.on("page", (page) => page.on("worker", watchWorker));
  return faults;
}
