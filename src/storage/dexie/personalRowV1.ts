import { EngineError } from "../../engine/engineError.ts";
import type { PersonalId, PersonalRecord, SubjectId } from "../../engine/personal/personalRecord.ts";
import { type NewPersonalRow, type PersonalRow, packRow } from "./personalRow.ts";

/** Personal records as databases of schema 1 may hold them: whole, under plain ids. */
export interface PersonalRowV1 extends Pick<PersonalRow, "row" | "records"> {
  readonly ids: readonly PersonalId[];
  readonly subjects: readonly SubjectId[];
}

/** Today's rows were written under that number too: what is left of a record there is a list, not an object. */
type Stored = PersonalRecord | null | readonly unknown[];

const isList = (stored: Stored): stored is readonly unknown[] => Array.isArray(stored);
const isRecord = (stored: Stored): stored is PersonalRecord | null =>
  stored === null || (typeof stored === "object" && "id" in stored && "subject" in stored);

/**
 * What a row of schema 1 is today, each record and gap in its place, so that cursors stay true. Null where it is
 * today's already.
 * @throws EngineError "corrupt-log" if its records can't be read.
 */
export function personalToday(row: PersonalRowV1 | PersonalRow): NewPersonalRow | null {
  try {
    const stored = JSON.parse(row.records) as readonly Stored[];
    if (stored.some(isList)) return null;
    if (!stored.every(isRecord)) throw new TypeError("A record has no id");
    return { row: row.row, ...packRow(stored) };
  } catch (cause) {
    throw new EngineError("corrupt-log", `The personal records in row ${row.row} can't be read`, { cause });
  }
}
