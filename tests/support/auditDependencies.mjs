// Asks the registry whether anything that the app ships has a known hole of level high or above. Where there is
// no network, or the registry offers no audit, it says so and lets the tests go on.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * What `npm audit --json` came to. Only a report can fail; anything else means that nobody could be asked.
 * @param {string} output
 * @returns {{ passed: boolean, message: string }}
 */
export function auditVerdict(output) {
  const report = readReport(output);
  const counts = report?.metadata?.vulnerabilities;
  if (counts === undefined) {
    const reason = report?.message ?? report?.error?.summary ?? "no answer";
    return {
      passed: true,
      message: `npm audit: NOT DONE, the registry was not reached or offers none (${reason})`,
    };
  }
  const serious = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) =>
    ["high", "critical"].includes(severity),
  );
  if (serious.length === 0) {
    return { passed: true, message: `npm audit: nothing known of level high in what the app ships` };
  }
  const names = serious.map(({ name, severity, range }) => `  ${name} ${range}: ${severity}`);
  return { passed: false, message: `npm audit: known holes in what the app ships\n${names.join("\n")}` };
}

/** @param {string} output */
function readReport(output) {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stdout } = spawnSync(
    "npm",
    ["audit", "--omit=dev", "--audit-level=high", "--json", "--fetch-retries=0", "--fetch-timeout=30000"],
    { encoding: "utf8", timeout: 60_000, shell: process.platform === "win32" },
  );
  const { passed, message } = auditVerdict(stdout ?? "");
  process.stdout.write(`${message}\n`);
  process.exitCode = passed ? 0 : 1;
}
