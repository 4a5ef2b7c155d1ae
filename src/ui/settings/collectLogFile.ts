import type { ScreenPosition } from "../../engine/commands/command.ts";
import type { Backend, LongJob } from "../backend.ts";
import { collectingSink } from "./collectingSink.ts";

export interface LogFileOptions {
  readonly at: ScreenPosition;
  readonly personal: boolean;
  /** With gzip. */
  readonly isPacked: boolean;
}

/** Exports the log into one file that is collected in parts. */
export async function collectLogFile(
  backend: Pick<Backend, "exportLog">,
  { at, personal, isPacked }: LogFileOptions,
  job: LongJob,
): Promise<{ readonly events: number; readonly file: Blob }> {
  const { sink, blob } = collectingSink();
  const exporting = (into: WritableStream<Uint8Array>) => backend.exportLog({ at, personal }, into, job);
  if (!isPacked) return { events: await exporting(sink), file: blob("application/json") };
  const gzip = new CompressionStream("gzip");
  const [events] = await Promise.all([
    exporting(gzip.writable as WritableStream<Uint8Array>),
    gzip.readable.pipeTo(sink as WritableStream<Uint8Array<ArrayBuffer>>),
  ]);
  return { events, file: blob("application/gzip") };
}
