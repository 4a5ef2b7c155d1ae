import type { PersonalId, PersonalRecord, SubjectId } from "./personalRecord.ts";

export interface PersonalPage {
  readonly records: readonly PersonalRecord[];
  /** Pass as `after` to go on; equals the `after` given when there was nothing more. */
  readonly next: number;
}

/** Personal records of a book. Those of a commit are written by `EventStore.append`, in its transaction. */
export interface PersonalStore {
  read(ids: readonly PersonalId[]): Promise<ReadonlyMap<PersonalId, PersonalRecord>>;
  /** Records in the order in which they were written, after the cursor `after` (0 = from the start). */
  readAll(after: number, limit: number): Promise<PersonalPage>;
  /** Adds records whose id is not there yet; others are left as they are. */
  add(records: readonly PersonalRecord[]): Promise<void>;
  /** Deletes every record of a person. Resolves to how many there were. */
  forget(subject: SubjectId): Promise<number>;
}
