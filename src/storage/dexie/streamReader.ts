import type { Collection } from "dexie";
import { type StreamId, toVersion, type Version } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import { lastStreamKey, streamKey } from "./blockKeys.ts";
import { type BlockRow, streamEvents } from "./blockRow.ts";
import type { LogDatabase } from "./logDatabase.ts";

/** Events up to which a stream is read by one request. */
export const FEW_EVENTS = 16;

/** A stream's events from a version on, oldest first. Within the current transaction, if there is one. */
export async function readStream(
  { blocks }: LogDatabase,
  streamId: StreamId,
  fromVersion: Version = toVersion(1),
): Promise<readonly RecordedEvent[]> {
  const range = blocks
    .where("keys")
    .between(streamKey(streamId, fromVersion), lastStreamKey(streamId), true, true);
  const few = eventsOfFew(await range.clone().limit(FEW_EVENTS).toArray(), streamId, fromVersion);
  if (few !== undefined) return few;
  const rows = await blocks.bulkGet(await distinctKeys(range));
  return eventsIn(rows, streamId, fromVersion);
}

/** The events in what the first request found, once for each; undefined where it may have left some out. */
export const eventsOfFew = (
  found: readonly BlockRow[],
  streamId: StreamId,
  fromVersion: Version,
): readonly RecordedEvent[] | undefined =>
  found.length < FEW_EVENTS ? eventsIn(distinct(found), streamId, fromVersion) : undefined;

const eventsIn = (
  rows: readonly (BlockRow | undefined)[],
  streamId: StreamId,
  fromVersion: Version,
): readonly RecordedEvent[] =>
  rows
    .flatMap((row) => (row === undefined ? [] : streamEvents(row, streamId)))
    .filter((event) => event.version >= fromVersion);

/** A block with several events of the stream is found as often, one time after the other. */
const distinct = (rows: readonly BlockRow[]): readonly BlockRow[] =>
  rows.filter((row, place) => row.last !== rows[place - 1]?.last);

const distinctKeys = async (range: Collection<BlockRow, number>): Promise<number[]> =>
  [...new Set(await range.clone().primaryKeys())].sort((a, b) => a - b);
