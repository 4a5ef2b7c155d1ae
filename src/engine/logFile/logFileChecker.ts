import { EngineError } from "../engineError.ts";
import type { Head } from "../eventStore/eventStore.ts";
import type { CommandId, StreamId } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";
import { EMPTY_HEAD, hashEvent, headAfter, linkFault } from "../integrity/hashChain.ts";
import { checkStreamId } from "../integrity/recordCommits.ts";
import { GrowableTexts } from "../timeTravel/textColumn.ts";
import { checkEvent, checkHeader, type LogFileHeader } from "./logFileFormat.ts";

/** Follows an exported log from its header to its digest. Each step answers what is wrong, or null. */
export class LogFileChecker {
  readonly #withHashes: boolean;
  // A million ids as strings would take more room than all that is made of their events.
  readonly #streams = new GrowableTexts();
  readonly #versions: number[] = [];
  readonly #eventIds = new GrowableTexts();
  readonly #commands = new GrowableTexts();
  #header: LogFileHeader | null = null;
  #head: Head = EMPTY_HEAD;
  #commit: { readonly commandId: CommandId; readonly streamId: StreamId } | null = null;

  /** @param withHashes false: hashes and ids are taken as they stand, because they were checked before. */
  constructor(withHashes: boolean) {
    this.#withHashes = withHashes;
  }

  /** Position that the next event must have. */
  get nextPosition(): number {
    return this.#head.position + 1;
  }

  /** Null before the header was accepted. */
  get header(): LogFileHeader | null {
    return this.#header;
  }

  acceptHeader(value: unknown): string | null {
    const checked = checkHeader(value);
    if (!checked.ok) return checked.reason;
    this.#header = checked.value;
    return null;
  }

  /** The event, and whether it begins a commit; or what is wrong with it. */
  acceptEvent(value: unknown): { readonly event: RecordedEvent; readonly begins: boolean } | string {
    const checked = checkEvent(value);
    if (!checked.ok) return `The event is not as the format asks: ${checked.reason}.`;
    const event = checked.value;
    const begins = this.#commit?.commandId !== event.metadata.commandId;
    const fault = this.#chainFault(event) ?? this.#streamFault(event) ?? this.#idFault(event, begins);
    if (fault !== null) return `The event doesn't fit: ${fault}.`;
    this.#head = headAfter(event);
    this.#versions[this.#streams.code(event.streamId)] = event.version;
    this.#commit = { commandId: event.metadata.commandId, streamId: event.streamId };
    return { event, begins };
  }

  /** Checks what the header promised, once all events are in. */
  endEvents(): string | null {
    const { position, hash } = this.#head;
    if (this.#header === null) return "The file has no header.";
    const { eventCount, digest } = this.#header;
    if (eventCount !== position) return `The header promises ${eventCount} events; the file has ${position}.`;
    if (digest !== hash) return "The digest in the header is not the hash of the last event.";
    return null;
  }

  #chainFault(event: RecordedEvent): string | null {
    try {
      checkStreamId(event.streamId);
      const hash = this.#withHashes ? hashEvent(this.#head.hash, event) : event.hash;
      return linkFault(this.#head, event, hash);
    } catch (cause) {
      if (cause instanceof EngineError) return cause.message;
      throw cause;
    }
  }

  /** Ids that a store would trip over in the middle of an import. */
  #idFault({ eventId, metadata: { commandId } }: RecordedEvent, begins: boolean): string | null {
    if (!this.#withHashes) return null;
    if (!addsTo(this.#eventIds, eventId)) return "its event id was there before";
    if (begins && !addsTo(this.#commands, commandId)) return "its command recorded a commit further up";
    return null;
  }

  #streamFault({ streamId, version, metadata }: RecordedEvent): string | null {
    const stream = this.#streams.find(streamId);
    const expected = (stream === undefined ? 0 : (this.#versions[stream] ?? 0)) + 1;
    if (version !== expected) return `version ${expected} of its stream expected, found ${version}`;
    if (this.#commit?.commandId === metadata.commandId && this.#commit.streamId !== streamId) {
      return "its command recorded events of two streams";
    }
    return null;
  }
}

/** Adds a text that isn't there; false if it is. */
function addsTo(texts: GrowableTexts, text: string): boolean {
  const { length } = texts;
  return texts.code(text) === length;
}
