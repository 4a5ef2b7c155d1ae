import { saveBlob } from "../settings/saveFile.ts";
import { endingOf, FILE_TYPES, type FileName, type FileToSave } from "./fileToSave.ts";

/** Chunks are gathered into blobs of this size, which a browser may keep on its disk. */
const PART_BYTES = 8 * 1024 * 1024;

/** A file that is collected in parts, never as one array in memory, and goes to the browser's own download. */
export function downloadFile(name: FileName): FileToSave {
  let parts: Blob[] = [];
  let chunks: BlobPart[] = [];
  let bytes = 0;
  const gather = () => {
    if (chunks.length > 0) parts.push(new Blob(chunks));
    chunks = [];
    bytes = 0;
  };
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      chunks.push(new Uint8Array(chunk));
      bytes += chunk.byteLength;
      if (bytes >= PART_BYTES) gather();
    },
    close() {
      gather();
      saveBlob(new Blob(parts, { type: FILE_TYPES[endingOf(name)] }), name);
      parts = [];
    },
    abort() {
      chunks = [];
      parts = [];
    },
  });
  return { name, sink };
}
