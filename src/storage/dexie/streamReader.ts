import type { Collection } from "dexie";
import { type StreamId, toVersion, type Version } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import { lastStreamKey, streamKey } from "./blockKeys.ts";
import { type BlockRow, streamEvents } from "./blockRow.ts";
import type { LogDatabase } from "./logDatabase.ts";

/** Events up to which a stream is read by one request. */
const FEW = 16;

/** A stream's events from a version on, oldest first. Within the current transaction, if there is one. */
export async function readStream(
  { blocks }: LogDatabase,
  streamId: StreamId,
  fromVersion: Version = toVersion(1),
): Promise<readonly RecordedEvent[]> {
  const range = blocks
    .where("keys")
    .between(streamKey(streamId, fromVersion), lastStreamKey(streamId), true, true);
  const few = await range.clone().limit(FEW).toArray();
  const rows = few.length < FEW ? distinct(few) : await blocks.bulkGet(await distinctKeys(range));
  return rows
    .flatMap((row) => (row === undefined ? [] : streamEvents(row, streamId)))
    .filter((event) => event.version >= fromVersion);
}

/** A block with several events of the stream is found as often, one time after the other. */
const distinct = (rows: readonly BlockRow[]): readonly BlockRow[] =>
  rows.filter((row, place) => row.last !== rows[place - 1]?.last);

const distinctKeys = async (range: Collection<BlockRow, number>): Promise<number[]> =>
  [...new Set(await range.clone().primaryKeys())].sort((a, b) => a - b);
