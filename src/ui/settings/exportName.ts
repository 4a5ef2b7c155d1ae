import type { Instant } from "../../lib/clock.ts";
import type { FileEnding, FileName } from "../saving/fileToSave.ts";
import { fileSafe } from "./saveFile.ts";

type Ending = Exclude<FileEnding, "gz"> | "json.gz";

/** `orderlog-my-shop-2026-11-23.json`: what, which book, and when, as part of the file's name. */
export const exportName = (what: string, bookName: string, at: Instant, ending: Ending): FileName =>
  `${what}-${fileSafe(bookName)}-${at.slice(0, 10)}.${ending}`;
