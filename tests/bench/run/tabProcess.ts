import { readdirSync, readFileSync } from "node:fs";

const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

/** Bytes that a process shares with no other; 0 where that can't be read. */
function privateBytes(pid: string): number {
  const kilobytes = [...read(`/proc/${pid}/smaps_rollup`).matchAll(/^Private_\w+:\s+(\d+) kB$/gm)];
  return kilobytes.reduce((sum, [, count]) => sum + Number(count), 0) * 1024;
}

/** How the two browsers mark the processes that run pages. */
const isTab = (command: string): boolean =>
  command.includes("--type=renderer") || (command.includes("-contentproc") && command.includes("\0tab"));

const parentOf = (pid: string): string => /^PPid:\s+(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? "0";

function descends(pid: string, from: ReadonlySet<string>): boolean {
  for (let at = pid; at !== "0"; at = parentOf(at)) if (from.has(at)) return true;
  return false;
}

/**
 * Private bytes of the largest process that runs pages for the browser of a profile: its one visible tab, page and
 * worker, with the browser's own code for it. Null where the system has no /proc.
 */
export function tabProcessBytes(profile: string): number | null {
  let pids: string[];
  try {
    pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return null;
  }
  const ours = new Set(pids.filter((pid) => read(`/proc/${pid}/cmdline`).includes(profile)));
  const tabs = pids.filter((pid) => isTab(read(`/proc/${pid}/cmdline`)) && descends(pid, ours));
  const most = Math.max(0, ...tabs.map(privateBytes));
  return most === 0 ? null : most;
}
