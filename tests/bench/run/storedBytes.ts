import { readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** Where the browsers keep IndexedDB in a profile: Chromium's folder, Firefox's. */
const FOLDERS = new Set(["IndexedDB", "idb"]);

/** Bytes of all files that a profile's databases take on the disk. */
export function storedBytes(profile: string): number {
  const files = readdirSync(profile, { recursive: true, encoding: "utf8" });
  const stored = files.filter((path) => path.split(sep).some((part) => FOLDERS.has(part)));
  return stored.reduce((sum, path) => {
    const about = statSync(join(profile, path), { throwIfNoEntry: false });
    return sum + (about?.isFile() ? about.size : 0);
  }, 0);
}
