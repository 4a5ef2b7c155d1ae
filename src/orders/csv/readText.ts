import type { CsvEncoding } from "./dialect.ts";

/**
 * Reads a file as text, in pieces. Bytes that are no letter in the encoding become U+FFFD, the replacement
 * mark; line ends become LF, also those of old Macs. No piece ends within a CRLF.
 *
 * Rejects where the file can't be read.
 */
export async function* readText(file: Blob, encoding: CsvEncoding): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder(encoding);
  let held = "";
  for await (const chunk of readBytes(file)) {
    const text = held + decoder.decode(chunk, { stream: true });
    held = text.endsWith("\r") ? "\r" : "";
    yield withLineFeeds(held === "" ? text : text.slice(0, -1));
  }
  yield withLineFeeds(held + decoder.decode());
}

/** Reads a file's bytes, in pieces. */
export async function* readBytes(file: Blob): AsyncGenerator<Uint8Array, void, void> {
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const withLineFeeds = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
