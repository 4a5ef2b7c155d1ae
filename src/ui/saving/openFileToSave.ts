import { chosenFile } from "./chosenFile.ts";
import { downloadFile } from "./downloadFile.ts";
import type { FileName, FileToSave } from "./fileToSave.ts";
import { type ChosenHandle, canPick, pickFile } from "./savePicker.ts";

let isAsking = false;

/**
 * Opens a file to write into: where a person chooses if the browser can ask, which it does only soon after a click;
 * else the browser's own download. Null where they chose none.
 * @throws FileNotSaved if the chosen place can't be written to.
 */
export async function openFileToSave(name: FileName): Promise<FileToSave | null> {
  if (!canPick()) return downloadFile(name);
  if (isAsking) return null;
  isAsking = true;
  let handle: ChosenHandle | undefined;
  try {
    handle = await pickFile(name);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") return null;
    // Not here: framed by another site, against a policy, too long after the click.
  } finally {
    isAsking = false;
  }
  return handle === undefined ? downloadFile(name) : chosenFile(handle);
}
