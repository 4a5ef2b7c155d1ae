import { EngineError } from "../../engine/engineError.ts";
import type { PersonalId, PersonalRecord, SubjectId } from "../../engine/personal/personalRecord.ts";
import type { JsonObject } from "../../lib/json.ts";
import { packedId, unpackedId } from "./blockKeys.ts";

/** Personal records packed into one, like events into a block. */
export interface PersonalRow {
  /** Counts up by itself. */
  readonly row: number;
  /** Unique, as ids are packed. Without the forgotten ones. */
  readonly ids: readonly string[];
  /** Each once, as ids are packed. */
  readonly subjects: readonly string[];
  /** JSON array of what each record has besides; a forgotten one leaves null, so that cursors stay true. */
  readonly records: string;
}

/** A record without its id: the place of its subject, its kind, its data. */
type Remainder = readonly [subject: number, kind: string, data: JsonObject];

/** A row to add, or to put in its old place. */
export type NewPersonalRow = Omit<PersonalRow, "row"> & { readonly row?: number };

/** Few enough to make reading one record cheap; fewer than `CURSOR_STEP`. */
export const MAX_RECORDS = 64;
const CURSOR_STEP = 1024;

/** A row's content for these records and gaps. */
export function packRow(records: readonly (PersonalRecord | null)[]): NewPersonalRow {
  const present = records.filter((record) => record !== null);
  const subjects = [...new Set(present.map((record) => record.subject))];
  const remainders = records.map(
    (record): Remainder | null => record && [subjects.indexOf(record.subject), record.kind, record.data],
  );
  return {
    ids: present.map((record) => packedId(record.id)),
    subjects: subjects.map(packedId),
    records: JSON.stringify(remainders),
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
    const subjects = row.subjects.map((packed) => unpackedId(packed) as SubjectId);
    const remainders = JSON.parse(row.records) as readonly (Remainder | null)[];
    let place = 0;
    return remainders.map((remainder) => {
      if (remainder === null) return null;
      const [subject, kind, data] = remainder;
      return recordOf(row.ids[place++], subjects[subject], kind, data);
    });
  } catch (cause) {
    throw new EngineError("corrupt-log", `The personal records in row ${row.row} can't be read`, { cause });
  }
}

function recordOf(
  packed: string | undefined,
  subject: SubjectId | undefined,
  kind: string,
  data: JsonObject,
): PersonalRecord {
  if (packed === undefined || subject === undefined) throw new RangeError("A record has no id");
  return { id: unpackedId(packed) as PersonalId, subject, kind, data };
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
