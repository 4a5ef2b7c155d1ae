import type { ScreenPosition } from "../../engine/commands/command.ts";
import type { Backend, LongJob } from "../backend.ts";
import type { FileName } from "./fileToSave.ts";
import { packedSink } from "./packedSink.ts";
import { type SavedFile, saveStream } from "./saveStream.ts";

export interface LogFileOptions {
  readonly at: ScreenPosition;
  readonly personal: boolean;
  /** Packed with gzip where it ends so. */
  readonly name: FileName;
}

/** Saves the log as a file. Null where no place for it was chosen. */
export const saveLog = (
  backend: Pick<Backend, "exportLog">,
  { at, personal, name }: LogFileOptions,
  job: LongJob,
): Promise<SavedFile | null> =>
  saveStream(name, (file) =>
    backend.exportLog({ at, personal }, name.endsWith(".gz") ? packedSink(file) : file, job),
  );
