/** What is written into it goes on into `file` packed with gzip; it is closed when all of that is there. */
export function packedSink(file: WritableStream<Uint8Array>): WritableStream<Uint8Array> {
  const gzip = new CompressionStream("gzip");
  const packing = gzip.writable.getWriter();
  const passing = gzip.readable.pipeTo(file as WritableStream<Uint8Array<ArrayBuffer>>);
  passing.catch(() => undefined);
  return new WritableStream<Uint8Array>({
    // A file that fails ends the wait for its next bytes.
    write: (chunk) => Promise.race([packing.write(chunk as Uint8Array<ArrayBuffer>), passing]),
    async close() {
      await Promise.race([packing.close(), passing]);
      await passing;
    },
    async abort(reason) {
      await packing.abort(reason).catch(() => undefined);
      await passing.catch(() => undefined);
    },
  });
}
