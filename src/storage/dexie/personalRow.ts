import { EngineError } from "../../engine/engineError.ts";
import type { PersonalId, PersonalRecord, SubjectId } from "../../engine/personal/personalRecord.ts";

/** Personal records packed into one, like events into a block. */
export interface PersonalRow {
  /** Counts up by itself. */
  readonly row: number;
  /** Unique. Without the forgotten ones. */
  readonly ids: readonly PersonalId[];
  readonly subjects: readonly SubjectId[];
  /** JSON array of records; a forgotten one leaves null, so that cursors stay true. */
  readonly records: string;
}

/** A row to add, or to put in its old place. */
export type NewPersonalRow = Omit<PersonalRow, "row"> & { readonly row?: number };

/** Few enough to make reading one record cheap; fewer than `CURSOR_STEP`. */
const MAX_RECORDS = 64;
const CURSOR_STEP = 1024;

/** A row's content for these records and gaps. */
export function packRow(records: readonly (PersonalRecord | null)[]): NewPersonalRow {
  const present = records.filter((record) => record !== null);
  return {
    ids: present.map((record) => record.id),
    subjects: [...new Set(present.map((record) => record.subject))],
    records: JSON.stringify(records),
  };
}

/** Packs records that aren't in `known` into rows; of several with one id the first counts. */
export function packRows(
  records: readonly PersonalRecord[],
  known: ReadonlySet<PersonalId>,
): readonly NewPersonalRow[] {
  const fresh = new Map<PersonalId, PersonalRecord>();
  for (const record of records) {
    if (!known.has(record.id) && !fresh.has(record.id)) fresh.set(record.id, record);
  }
  const all = [...fresh.values()];
  const rows: NewPersonalRow[] = [];
  for (let start = 0; start < all.length; start += MAX_RECORDS) {
    rows.push(packRow(all.slice(start, start + MAX_RECORDS)));
  }
  return rows;
}

/** @throws EngineError "corrupt-log" if the row can't be read. */
export function rowRecords(row: PersonalRow): readonly (PersonalRecord | null)[] {
  try {
    return JSON.parse(row.records) as readonly (PersonalRecord | null)[];
  } catch (cause) {
    throw new EngineError("corrupt-log", `The personal records in row ${row.row} can't be read`, { cause });
  }
}

/** A record and the cursor just behind it. */
export interface PersonalEntry {
  readonly record: PersonalRecord;
  readonly cursor: number;
}

/** The row's records that are still there, in the order in which they were written. */
export const rowEntries = (row: PersonalRow): readonly PersonalEntry[] =>
  rowRecords(row).flatMap((record, place) =>
    record === null ? [] : [{ record, cursor: row.row * CURSOR_STEP + place + 1 }],
  );

/** The row that a cursor is in. */
export const cursorRow = (cursor: number): number => Math.floor(cursor / CURSOR_STEP);
