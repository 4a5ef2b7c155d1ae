import { fileText } from "./fileText.ts";

/** A file on its way. */
export interface FileToSave {
  /** As whoever chose the place has called it. */
  readonly name: string;
  /** Closed, the file is there and whole; aborted, nothing is left of it. */
  readonly sink: WritableStream<Uint8Array>;
}

/** MIME types by the end of a file's name. */
export const FILE_TYPES = { csv: "text/csv", json: "application/json", gz: "application/gzip" } as const;

export type FileEnding = keyof typeof FILE_TYPES;

/** `orderlog-my-shop.json.gz`: its last ending says what is in a file. */
export type FileName = `${string}.${FileEnding}`;

export const endingOf = (name: FileName): FileEnding => name.slice(name.lastIndexOf(".") + 1) as FileEnding;

/** A file that the browser did not write: the place was full or is gone, or may not be written to. */
export class FileNotSaved extends Error {
  readonly code = "file-not-saved";

  constructor(cause: unknown) {
    const isFull = cause instanceof DOMException && cause.name === "QuotaExceededError";
    const words = isFull ? fileText.noRoom : fileText.notWritten;
    super(words(String(cause)), { cause });
  }
}
