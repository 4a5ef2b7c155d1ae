import { EngineError } from "../../engine/engineError.ts";
import type { CommandId } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { RecordedCommit, Reservation } from "../../engine/integrity/recordCommits.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { ERASURE } from "./blockKeys.ts";
import type { BlockRow } from "./blockRow.ts";
import { toBlocks } from "./packBlocks.ts";

/*
 * Blocks as databases of schema 1 hold them. Three formats were written under that number, and one log can hold
 * all of them, so each row is told by its own look:
 * - all events in one text, under plain keys;
 * - today's, but events that don't say when they were recorded were recorded with the block's last one;
 * - today's.
 */

/** A block of the first format. */
export interface BlockRowV1 extends Pick<BlockRow, "last" | "first" | "recordedAt" | "hash"> {
  /** A stream key for each event, then a key for each reservation, then for each erasure. */
  readonly keys: readonly string[];
  /** Without the command of a commit that goes on from the block before. */
  readonly commands: readonly CommandId[];
  readonly reservations: readonly Reservation[];
  /** JSON array of whole events. */
  readonly events: string;
}

/** A block of the second format. */
type BlockRowWithoutSince = Omit<BlockRow, "since">;

/** A block of a database of schema 1. */
export type OldBlockRow = BlockRowV1 | BlockRowWithoutSince | BlockRow;

const isFirstFormat = (row: OldBlockRow): row is BlockRowV1 => typeof row.events === "string";

/**
 * What a row of schema 1 is today: one block that ends where it ended, or several if it is larger than blocks are
 * now. Null where the row is today's already.
 * @throws EngineError "corrupt-log" if its events can't be read.
 */
export function blocksToday(row: OldBlockRow): readonly BlockRow[] | null {
  if (!isFirstFormat(row)) return "since" in row ? null : [{ ...row, since: row.recordedAt }];
  try {
    return toBlocks(rowCommits(row));
  } catch (cause) {
    throw new EngineError("corrupt-log", `The events ${row.first} to ${row.last} can't be read`, { cause });
  }
}

function rowEvents({ first, last, events }: BlockRowV1): readonly RecordedEvent[] {
  const parsed = JSON.parse(events) as readonly RecordedEvent[];
  const isWhole = parsed.length === last - first + 1;
  if (isWhole && parsed.every(({ position }, place) => position === first + place)) return parsed;
  throw new RangeError("They aren't those that the block is filed under");
}

interface OpenCommit extends RecordedCommit {
  readonly events: RecordedEvent[];
  readonly reservations: Reservation[];
  readonly erases: SubjectId[];
}

/** The commits of a block. Which of them erased whom isn't known, and doesn't matter to who is erased. */
function rowCommits(row: BlockRowV1): readonly RecordedCommit[] {
  const events = rowEvents(row);
  const begun = new Set(row.commands);
  const commits: OpenCommit[] = [];
  for (const event of events) {
    const { streamId, metadata } = event;
    const { commandId } = metadata;
    const open = commits.at(-1);
    if (open?.commandId === commandId) {
      open.events.push(event);
      continue;
    }
    const continuesLast = !begun.has(commandId);
    commits.push({ commandId, streamId, continuesLast, events: [event], reservations: [], erases: [] });
  }
  for (const reservation of row.reservations) {
    const holder = commits.find(({ streamId }) => streamId === reservation.streamId) ?? commits.at(-1);
    holder?.reservations.push(reservation);
  }
  const erasures = row.keys.slice(events.length + row.reservations.length);
  commits.at(-1)?.erases.push(...erasures.map((key) => key.slice(ERASURE.length) as SubjectId));
  return commits;
}
