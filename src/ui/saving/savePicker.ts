import { fileText } from "./fileText.ts";
import { endingOf, FILE_TYPES, type FileName } from "./fileToSave.ts";

/** A file of the person's own; `remove` is in Chromium only. */
export interface ChosenHandle extends FileSystemFileHandle {
  remove?(): Promise<void>;
}

interface PickerOptions {
  readonly suggestedName: string;
  /** The browser remembers the folder under it. */
  readonly id: string;
  readonly types: readonly { description: string; accept: Readonly<Record<string, readonly string[]>> }[];
}

/** The part of the File System Access API that TypeScript's own library doesn't know. */
interface SavePicker {
  showSaveFilePicker?(options: PickerOptions): Promise<ChosenHandle>;
}

/** Whether people can be asked where a file is to go. */
export const canPick = (): boolean => typeof (globalThis as SavePicker).showSaveFilePicker === "function";

/** Asks where a file is to go. Rejects with the browser's own error. */
export async function pickFile(name: FileName): Promise<ChosenHandle | undefined> {
  const ending = endingOf(name);
  return (globalThis as SavePicker).showSaveFilePicker?.({
    suggestedName: name,
    id: "orderlog",
    types: [{ description: fileText.kinds[ending], accept: { [FILE_TYPES[ending]]: [`.${ending}`] } }],
  });
}
