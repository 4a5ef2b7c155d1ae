import { FileNotSaved, type FileToSave } from "./fileToSave.ts";
import type { ChosenHandle } from "./savePicker.ts";

/**
 * The file that a person chose, written as it comes: the browser keeps what is written beside it, and puts it in
 * place when it is closed.
 * @throws FileNotSaved if it can't be written to; so does the sink when it fails.
 */
export async function chosenFile(handle: ChosenHandle): Promise<FileToSave> {
  const file = await told(handle.createWritable(), () => removeEmpty(handle));
  const discard = async () => {
    await file.abort().catch(() => undefined);
    await removeEmpty(handle);
  };
  const sink = new WritableStream<Uint8Array>({
    write: (chunk) => told(file.write(chunk as Uint8Array<ArrayBuffer>), discard),
    close: () => told(file.close(), discard),
    abort: discard,
  });
  return { name: handle.name, sink };
}

async function told<T>(step: Promise<T>, undo: () => Promise<void>): Promise<T> {
  try {
    return await step;
  } catch (cause) {
    await undo();
    throw new FileNotSaved(cause);
  }
}

/** Choosing a place makes an empty file there; what has anything in it is never taken away. */
async function removeEmpty(handle: ChosenHandle): Promise<void> {
  try {
    const { size } = await handle.getFile();
    if (size === 0) await handle.remove?.();
  } catch {
    // It is gone, or may not be touched: nothing more can be done about an empty file.
  }
}
