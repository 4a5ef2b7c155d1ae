import type { PersonalId, PersonalRecord, SubjectId } from "./personalRecord.ts";

export interface PersonalPage {
  readonly records: readonly PersonalRecord[];
  /** Pass as `after` to go on; equals the `after` given when there was nothing more. */
  readonly next: number;
}

/**
 * Personal records of a book. `EventStore.append` writes those of a commit and deletes those of whom it erases,
 * in its transaction: nothing else deletes any.
 */
export interface PersonalStore {
  read(ids: readonly PersonalId[]): Promise<ReadonlyMap<PersonalId, PersonalRecord>>;
  /** Every record of these subjects, those of each in the order in which they were written. */
  readOf(subjects: readonly SubjectId[]): Promise<readonly PersonalRecord[]>;
  /** Records in the order in which they were written, after the cursor `after` (0 = from the start). */
  readAll(after: number, limit: number): Promise<PersonalPage>;
  /**
   * Adds records whose id is not there yet; others are left as they are, and those of erased subjects are left
   * out (ES10). Resolves to how many were left out.
   */
  add(records: readonly PersonalRecord[]): Promise<number>;
  /** Whom the log has erased: they have no records, and never will. */
  erasedSubjects(): Promise<ReadonlySet<SubjectId>>;
}
