/** A file that the page writes for the worker. Each call is awaited, so a slow disk slows the reading down. */
export interface PageFile {
  write(chunk: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Makes the file whole. */
  close(): Promise<void>;
}
