import type { Hash, StreamId, Version } from "../../engine/events/identifiers.ts";
import type { Snapshot } from "../../engine/snapshots/snapshotStore.ts";
import { sha256Hex } from "../../lib/ids.ts";
import type { JsonValue } from "../../lib/json.ts";

/** A snapshot with a digest over all of it, so that damage is noticed (SN1). */
export interface SnapshotRow {
  readonly streamId: StreamId;
  readonly version: Version;
  readonly schema: number;
  readonly eventHash: Hash;
  /** JSON. */
  readonly state: string;
  readonly digest: string;
}

const digestOf = ({ streamId, version, schema, eventHash, state }: Omit<SnapshotRow, "digest">): string =>
  sha256Hex(JSON.stringify([streamId, version, schema, eventHash, state]));

/** A snapshot in its stored form. */
export function toSnapshotRow(snapshot: Snapshot): SnapshotRow {
  const { streamId, version, schema, eventHash } = snapshot;
  const row = { streamId, version, schema, eventHash, state: JSON.stringify(snapshot.state) };
  return { ...row, digest: digestOf(row) };
}

/** The snapshot of a row; undefined if anything in it was changed. */
export function fromSnapshotRow(row: SnapshotRow): Snapshot | undefined {
  if (digestOf(row) !== row.digest) return undefined;
  const { streamId, version, schema, eventHash } = row;
  return { streamId, version, schema, eventHash, state: JSON.parse(row.state) as JsonValue };
}
