import { LineCutter } from "./lineCutter.ts";
import type { TextLimits, TextLine } from "./textLine.ts";

/** What reading brings: the next lines, or, as the last thing, why reading can't go on. */
export type TextPart =
  | { readonly kind: "lines"; readonly lines: readonly TextLine[] }
  | { readonly kind: "problem"; readonly line: number; readonly reason: string };

/** True where the file begins as gzip does. */
async function isGzip(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** Times that a text of ours may shrink when it is packed; what shrinks more holds next to nothing. */
const MAX_PACKING = 200;
/** Unpacked size up to which nobody asks how well a file was packed. */
const HARMLESS_BYTES = 64e6;

/** The limits for a file, which for a packed one depend on its size too: a bomb is small. */
function limitsFor(file: Blob, packed: boolean, limits: TextLimits): TextLimits {
  if (!packed) return limits;
  const unpacked = Math.max(HARMLESS_BYTES, file.size * MAX_PACKING);
  return { ...limits, maxTotalBytes: Math.min(limits.maxTotalBytes, unpacked) };
}

const openBytes = (file: Blob, packed: boolean): ReadableStream<Uint8Array> =>
  packed ? file.stream().pipeThrough(new DecompressionStream("gzip")) : file.stream();

const unreadable = ({ message }: Error): string => `The file can't be read or unpacked: ${message}.`;

/** The file's bytes, then "end", or the error that broke the reading off. */
async function* readChunks(
  file: Blob,
  packed: boolean,
): AsyncGenerator<Uint8Array | Error | "end", void, void> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    reader = openBytes(file, packed).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    yield "end";
  } catch (cause) {
    yield cause instanceof Error ? cause : new Error("damaged", { cause });
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
}

/**
 * Reads a text file, plain or gzip, as lines in bounded memory. Text is UTF-8, with or without a byte order
 * mark; lines end with LF or CRLF. Whatever is wrong with the file comes as a problem, never as an exception.
 */
export async function* readTextLines(file: Blob, limits: TextLimits): AsyncGenerator<TextPart, void, void> {
  // A file that can't be read says so when its bytes are asked for.
  const packed = await isGzip(file).catch(() => false);
  const cutter = new LineCutter(limitsFor(file, packed, limits));
  for await (const chunk of readChunks(file, packed)) {
    const lines = chunk instanceof Uint8Array ? cutter.push(chunk) : cutter.end();
    if (lines.length > 0) yield { kind: "lines", lines };
    const reason = cutter.problem ?? (chunk instanceof Error ? unreadable(chunk) : null);
    if (reason !== null) return yield { kind: "problem", line: cutter.line, reason };
  }
}
