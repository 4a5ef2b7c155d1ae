import { EngineError } from "../engineError.ts";
import type { EventStore } from "../eventStore/eventStore.ts";
import { GENESIS_HASH, type Hash, ORIGIN, type Position } from "../events/identifiers.ts";
import { canonical, recordedText } from "../integrity/hashChain.ts";
import type { PersonalRecord } from "../personal/personalRecord.ts";
import {
  EVENTS_OPEN,
  FILE_END,
  LOG_FILE_FORMAT,
  LOG_FILE_VERSION,
  type LogFileHeader,
  PERSONAL_OPEN,
} from "./logFileFormat.ts";

/** Events read and written at a time. */
const BATCH = 1000;

export interface WriteLogFileOptions {
  readonly store: Pick<EventStore, "readAll">;
  /** The last position to export. */
  readonly upTo: Position;
  readonly header: Pick<LogFileHeader, "logId" | "book" | "exportedAt">;
  /** Batches of the records that the exported events refer to; absent: the file has no such part (PD3). */
  readonly personal?: AsyncIterable<readonly PersonalRecord[]>;
  /** Closed at the end, aborted on failure. */
  readonly sink: WritableStream<Uint8Array>;
  /** Events written so far, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the export; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

type Writer = WritableStreamDefaultWriter<Uint8Array>;

const encoder = new TextEncoder();

/** Waits until the text before has been written, not this one: more is read meanwhile. */
async function write(writer: Writer, text: string): Promise<void> {
  await writer.ready;
  // What it fails with, whoever writes or closes next is told.
  writer.write(encoder.encode(text)).catch(() => undefined);
}

async function digestAt(store: WriteLogFileOptions["store"], upTo: Position): Promise<Hash> {
  if (upTo === ORIGIN) return GENESIS_HASH;
  const [last] = await store.readAll((upTo - 1) as Position, 1);
  if (last === undefined) {
    throw new EngineError("invalid-argument", `The log has no event ${upTo} to export up to`);
  }
  return last.hash;
}

/** Lines of a JSON array: a comma before each but the first, so that no line has to know the next. */
class ItemLines {
  #first = true;

  text(items: readonly string[]): string {
    if (items.length === 0) return "";
    const text = `${this.#first ? "\n" : ",\n"}${items.join(",\n")}`;
    this.#first = false;
    return text;
  }
}

async function writeEvents(writer: Writer, options: WriteLogFileOptions): Promise<void> {
  const { store, upTo, onProgress, signal } = options;
  const lines = new ItemLines();
  let done = ORIGIN;
  while (done < upTo) {
    signal?.throwIfAborted();
    const events = await store.readAll(done, Math.min(BATCH, upTo - done));
    const last = events.at(-1);
    if (last === undefined)
      throw new EngineError("corrupt-log", `The log ends at ${done} instead of ${upTo}`);
    await write(writer, lines.text(events.map(recordedText)));
    done = last.position;
    onProgress?.(done, upTo);
  }
}

/** Its members in the order of the alphabet, as canonical JSON has them. */
const recordText = ({ data, id, kind, subject }: PersonalRecord): string =>
  canonical({ data, id, kind, subject });

async function writePersonal(writer: Writer, options: WriteLogFileOptions): Promise<void> {
  if (options.personal === undefined) return;
  await write(writer, `\n${PERSONAL_OPEN}`);
  const lines = new ItemLines();
  for await (const records of options.personal) {
    options.signal?.throwIfAborted();
    await write(writer, lines.text(records.map(recordText)));
  }
}

/** The first line: the header with its members in the order of the format's description. */
function headerText({ logId, book, exportedAt }: WriteLogFileOptions["header"], rest: object): string {
  const header = {
    format: LOG_FILE_FORMAT,
    formatVersion: LOG_FILE_VERSION,
    logId,
    book: { name: book.name, timeZone: book.timeZone },
    exportedAt,
    ...rest,
  };
  return `${JSON.stringify(header).slice(0, -1)},${EVENTS_OPEN}`;
}

/**
 * Streams the log from its first event up to a position as one JSON object, one event a line, each exactly as
 * it was recorded. The same log, position and header always give the same bytes. Resolves to how many events
 * were written and to their digest.
 *
 * @throws EngineError "invalid-argument" where the log has no such position; whatever the sink fails with.
 */
export async function writeLogFile(
  options: WriteLogFileOptions,
): Promise<Pick<LogFileHeader, "eventCount" | "digest">> {
  const writer = options.sink.getWriter();
  try {
    const digest = await digestAt(options.store, options.upTo);
    const summary = { eventCount: options.upTo as number, digest };
    await write(writer, headerText(options.header, summary));
    await writeEvents(writer, options);
    await writePersonal(writer, options);
    options.signal?.throwIfAborted();
    await write(writer, `\n${FILE_END}\n`);
    await writer.close();
    return summary;
  } catch (cause) {
    await writer.abort(cause).catch(() => undefined);
    throw cause;
  }
}
