import type { Instant } from "../../lib/clock.ts";
import { fileSafe } from "./saveFile.ts";

type Ending = "json" | "json.gz" | "csv";

/** `orderlog-my-shop-2026-11-23.json`: what, which book, and when, as part of the file's name. */
export const exportName = (what: string, bookName: string, at: Instant, ending: Ending): string =>
  `${what}-${fileSafe(bookName)}-${at.slice(0, 10)}.${ending}`;
