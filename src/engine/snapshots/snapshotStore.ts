import type { JsonValue } from "../../lib/json.ts";
import type { Hash, StreamId, Version } from "../events/identifiers.ts";

/** State of an aggregate after `version` events. Only ever a shortcut (SN1). */
export interface Snapshot {
  readonly streamId: StreamId;
  readonly version: Version;
  /** Schema of `state`; another one than the application's is ignored. */
  readonly schema: number;
  /** Hash of the stream's event at `version`: ties the snapshot to this history. */
  readonly eventHash: Hash;
  /** Sealed with a checksum (snapshotSeal.ts), so that a damaged one is noticed. */
  readonly state: JsonValue;
}

/** Both calls may fail or lie; the loader trusts nothing that it can't check (SN1). */
export interface SnapshotStore {
  load(streamId: StreamId): Promise<Snapshot | undefined>;
  /** Replaces the stream's snapshot unless a newer one is there. */
  save(snapshot: Snapshot): Promise<void>;
  count(): Promise<number>;
}
