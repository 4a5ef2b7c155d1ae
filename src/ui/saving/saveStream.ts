import type { FileName } from "./fileToSave.ts";
import { openFileToSave } from "./openFileToSave.ts";

/** A file that is where it was to go. */
export interface SavedFile {
  readonly name: string;
  /** Events or orders in it. */
  readonly count: number;
}

/**
 * Opens a file and has it written; null where none was chosen. `write` closes the sink, or aborts it and rejects.
 * @throws FileNotSaved, and whatever `write` fails with; nothing is left of the file then.
 */
export async function saveStream(
  name: FileName,
  write: (sink: WritableStream<Uint8Array>) => Promise<number>,
): Promise<SavedFile | null> {
  const file = await openFileToSave(name);
  if (file === null) return null;
  try {
    return { name: file.name, count: await write(file.sink) };
  } catch (cause) {
    // It never got as far as the sink.
    if (!file.sink.locked) await file.sink.abort(cause);
    throw cause;
  }
}
