import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import type { CommandId, Position } from "../../engine/events/identifiers.ts";
import type { Commit, RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { Instant } from "../../lib/clock.ts";
import { packedId, reservationKey, reservedKey } from "./blockKeys.ts";
import { blockEvents, holderOfKey } from "./blockRow.ts";
import type { HeadReader } from "./headReader.ts";
import { presentIds } from "./indexLookup.ts";
import type { LogDatabase } from "./logDatabase.ts";
import { createRangeReader } from "./rangeReader.ts";
import { onDatabase } from "./storageErrors.ts";
import { readStream } from "./streamReader.ts";

/** The questions that a log answers from its database. */
export type LogReader = Omit<
  EventStore,
  "append" | "appendDecided" | "appendRecorded" | "subscribe" | "close"
>;

async function positionRecordedAt(
  { blocks }: LogDatabase,
  heads: HeadReader,
  instant: Instant,
): Promise<Position> {
  const { position } = await heads.read();
  // recordedAt never decreases, so the first block that ends later holds the border.
  const block = await blocks.where("recordedAt").above(instant).first();
  if (block === undefined) return position;
  const later = blockEvents(block).findIndex((event) => event.recordedAt > instant);
  return (block.first + later - 1) as Position;
}

async function commitOf({ blocks }: LogDatabase, commandId: CommandId): Promise<Commit | undefined> {
  const events: RecordedEvent[] = [];
  let block = await blocks.where("commands").equals(packedId(commandId)).first();
  // A commit that was cut off by an export goes on in the next block.
  while (block !== undefined) {
    const all = blockEvents(block);
    const own = all.filter((event) => event.metadata.commandId === commandId);
    events.push(...own);
    if (own.length === 0 || own.at(-1) !== all.at(-1)) break;
    block = await blocks.where(":id").above(block.last).first();
  }
  const [first] = events;
  return first && { commandId, streamId: first.streamId, events };
}

/** Everything that is only read; failures of the database reject as an `EngineError`. */
export function createLogReader(database: LogDatabase, heads: HeadReader): LogReader {
  const { blocks, eventTypes } = database;
  const readRange = createRangeReader(database);
  const reading = <T>(work: () => PromiseLike<T>) => onDatabase(work, database);
  const lastKeyFrom = (prefix: string) => blocks.where("keys").startsWith(reservationKey(prefix)).lastKey();
  return {
    head: () => reading(heads.read),
    readStream: (streamId, fromVersion) => reading(() => readStream(database, streamId, fromVersion)),
    readAll: (after, limit) => reading(() => readRange(after, limit)),
    positionRecordedAt: (instant) => reading(() => positionRecordedAt(database, heads, instant)),
    commitOf: (commandId) => reading(() => commitOf(database, commandId)),
    recordedCommands: (ids) =>
      reading(() => database.transaction("r", blocks, async () => presentIds(blocks, "commands", ids))),
    async holderOf(key) {
      const indexed = reservationKey(key);
      const block = await reading(() => blocks.where("keys").equals(indexed).first());
      return block && holderOfKey(block, indexed);
    },
    async lastReservation(prefix) {
      const last = await reading(() => lastKeyFrom(prefix));
      return last === undefined ? undefined : reservedKey(String(last));
    },
    async eventTypes() {
      const rows = await reading(() => eventTypes.toArray());
      return Object.fromEntries(rows.map((row) => [row.type, row.schemaVersion]));
    },
  };
}
