/** Chunks are gathered into blobs of this size, which a browser may keep on its disk. */
const PART_BYTES = 8 * 1024 * 1024;

export interface CollectingSink {
  readonly sink: WritableStream<Uint8Array>;
  /** Everything written so far, as one file. */
  blob(type: string): Blob;
}

/** A sink that collects a stream in parts, so that a large export is never one array in memory. */
export function collectingSink(): CollectingSink {
  const parts: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const gather = () => {
    if (chunks.length === 0) return;
    parts.push(new Blob(chunks));
    chunks = [];
    bytes = 0;
  };
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      chunks.push(new Uint8Array(chunk));
      bytes += chunk.byteLength;
      if (bytes >= PART_BYTES) gather();
    },
  });
  return {
    sink,
    blob: (type) => {
      gather();
      return new Blob(parts, { type });
    },
  };
}
