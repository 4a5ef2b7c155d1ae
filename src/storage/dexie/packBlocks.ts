import type { CommandId, StreamId } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { RecordedCommit } from "../../engine/integrity/recordCommits.ts";
import { erasureKey, packedId, reservationKey, streamKey } from "./blockKeys.ts";
import type { BlockRow } from "./blockRow.ts";
import { type EventSurroundings, type PackedEvent, packEvent } from "./packedEvent.ts";

/*
 * Small enough that a command, which loads a handful of blocks that each hold one event of its stream, stays
 * fast; large enough that an import's cost, which is per record, is spread over many events.
 */
const MAX_EVENTS = 64;
const MAX_CHARACTERS = 64 * 1024;

/** A block that commits are still put into. */
class OpenBlock {
  readonly #around: EventSurroundings;
  readonly #commits: RecordedCommit[] = [];
  readonly #commands: CommandId[] = [];
  readonly #packed: PackedEvent[] = [];
  #characters = 0;

  constructor({ recordedAt, metadata: { actor, deviceId } }: RecordedEvent) {
    this.#around = { since: recordedAt, origin: [actor, deviceId] };
  }

  /** Puts a commit in if there is room, and says whether there was; the first always fits. */
  add(commit: RecordedCommit): boolean {
    const count = this.#packed.length;
    if (count > 0 && count + commit.events.length > MAX_EVENTS) return false;
    const command = commit.continuesLast ? undefined : this.#commands.length;
    const packed = commit.events.map((event) => packEvent(event, this.#around, command));
    const characters = packed.reduce((sum, { text }) => sum + text.length, this.#characters);
    if (count > 0 && characters > MAX_CHARACTERS) return false;
    this.#commits.push(commit);
    if (command !== undefined) this.#commands.push(commit.commandId);
    this.#packed.push(...packed);
    this.#characters = characters;
    return true;
  }

  close(): BlockRow {
    const events = this.#commits.flatMap((commit) => commit.events);
    const reservations = this.#commits.flatMap((commit) => commit.reservations);
    const [first, last] = [events[0], events.at(-1)];
    if (first === undefined || last === undefined) throw new RangeError("A block needs an event");
    return {
      ...this.#around,
      last: last.position,
      first: first.position,
      keys: [
        ...events.map((event) => streamKey(event.streamId, event.version)),
        ...reservations.map(({ key }) => reservationKey(key)),
        ...this.#commits.flatMap((commit) => commit.erases.map(erasureKey)),
      ],
      commands: this.#commands.map(packedId),
      holders: reservations.map(({ streamId }) => holderIn(events, streamId)),
      recordedAt: last.recordedAt,
      hash: last.hash,
      events: this.#packed.map(({ text }) => text),
      ids: this.#packed.map(({ ids }) => ids).join(""),
    };
  }
}

function holderIn(events: readonly RecordedEvent[], streamId: StreamId): number | StreamId {
  const place = events.findIndex((event) => event.streamId === streamId);
  return place === -1 ? streamId : place;
}

/** Packs commits into as few blocks as the limits allow. A commit is never split; a huge one is a block. */
export function toBlocks(commits: readonly RecordedCommit[]): readonly BlockRow[] {
  const blocks: OpenBlock[] = [];
  for (const commit of commits) {
    const [first] = commit.events;
    if (first === undefined || blocks.at(-1)?.add(commit)) continue;
    const block = new OpenBlock(first);
    block.add(commit);
    blocks.push(block);
  }
  return blocks.map((block) => block.close());
}
