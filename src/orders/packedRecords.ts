import type { PersonalId, PersonalRecord, SubjectId } from "../engine/personal/personalRecord.ts";
import { GrowableTexts } from "../engine/timeTravel/textColumn.ts";
import type { JsonObject, JsonValue } from "../lib/json.ts";

/** Stands for "no record", and for the subject of a dropped one. */
const NONE = -1;

/** What all records with the same kind and fields share. */
interface Shape {
  readonly kind: string;
  readonly fields: readonly string[];
}

/**
 * Personal records in a few large buffers: ids in 16 bytes, of the data only the values. As objects, hundreds of
 * thousands of them take three times the room. A record's code is its place among all that were ever added.
 */
export class PackedRecords {
  readonly #ids = new GrowableTexts();
  readonly #subjects = new GrowableTexts();
  /** JSON of the values of each record's data, in the order of its shape's fields. */
  readonly #values = new GrowableTexts();
  readonly #shapes: Shape[] = [];
  readonly #shapeOf: number[] = [];
  readonly #subjectOf: number[] = [];
  /** The record of the same subject before each. */
  readonly #before: number[] = [];
  /** By subject. */
  readonly #last: number[] = [];

  /** The new record's code; undefined where its id is there already. */
  add({ id, subject, kind, data }: PersonalRecord): number | undefined {
    const code = this.#ids.code(id);
    if (code < this.#subjectOf.length) return undefined;
    const owner = this.#subjects.code(subject);
    this.#values.push(JSON.stringify(Object.values(data)));
    this.#shapeOf.push(this.#shapeCode(kind, Object.keys(data)));
    this.#subjectOf.push(owner);
    this.#before.push(this.#last[owner] ?? NONE);
    this.#last[owner] = code;
    return code;
  }

  /** Lets go of all records of a subject: their texts are overwritten. Returns their codes. */
  drop(subject: SubjectId): readonly number[] {
    const codes = this.codesOf(subject);
    for (const code of codes) {
      this.#values.blank(code);
      this.#subjectOf[code] = NONE;
    }
    const owner = this.#subjects.find(subject);
    if (owner !== undefined) this.#last[owner] = NONE;
    return codes;
  }

  /** Undefined where there is no such record, or no more. */
  codeOf(id: PersonalId): number | undefined {
    const code = this.#ids.find(id);
    return code === undefined || this.#subjectOf[code] === NONE ? undefined : code;
  }

  /** Codes of a subject's records, oldest first; of one kind, or of all. */
  codesOf(subject: SubjectId, kind?: string): readonly number[] {
    const owner = this.#subjects.find(subject);
    const codes: number[] = [];
    let code = this.#ofKind(owner === undefined ? NONE : this.#last[owner], kind);
    for (; code !== NONE; code = this.#ofKind(this.#before[code], kind)) codes.push(code);
    return codes.reverse();
  }

  /** The last record of a kind that its subject had before a record; undefined where there is none. */
  codeBefore(code: number, kind: string): number | undefined {
    const before = this.#ofKind(this.#before[code], kind);
    return before === NONE ? undefined : before;
  }

  idAt(code: number): PersonalId {
    return this.#ids.at(code) as PersonalId;
  }

  /** Number of the subject of a record that is there. */
  ownerAt(code: number): number {
    return this.#subjectOf[code] ?? NONE;
  }

  /** Number of a subject; undefined where none of their records ever came. */
  ownerOf(subject: SubjectId): number | undefined {
    return this.#subjects.find(subject);
  }

  /** The subject with a number. */
  subjectAt(owner: number): SubjectId {
    return this.#subjects.at(owner) as SubjectId;
  }

  kindAt(code: number): string | undefined {
    return this.#shapes[this.#shapeOf[code] ?? NONE]?.kind;
  }

  /** The data of a record that is there. */
  dataAt<T>(code: number): T {
    const values = JSON.parse(this.#values.at(code)) as readonly JsonValue[];
    const data: Record<string, JsonValue> = {};
    const fields = this.#shapes[this.#shapeOf[code] ?? NONE]?.fields ?? [];
    for (const [place, field] of fields.entries()) data[field] = values[place] ?? null;
    return data as T;
  }

  /** The record with a code that is there. */
  recordAt<T extends PersonalRecord>(code: number): T {
    const record: PersonalRecord = {
      id: this.idAt(code),
      subject: this.subjectAt(this.ownerAt(code)),
      kind: this.kindAt(code) ?? "",
      data: this.dataAt<JsonObject>(code),
    };
    return record as T;
  }

  /** The first of a kind, or any, from a record back through its subject's. */
  #ofKind(from: number = NONE, kind?: string): number {
    let code = from;
    while (code !== NONE && kind !== undefined && this.kindAt(code) !== kind)
      code = this.#before[code] ?? NONE;
    return code;
  }

  #shapeCode(kind: string, fields: readonly string[]): number {
    // A few: a book's records have as many shapes as they have kinds.
    const known = this.#shapes.findIndex((shape) => shape.kind === kind && isSame(shape.fields, fields));
    return known === -1 ? this.#shapes.push({ kind, fields }) - 1 : known;
  }
}

const isSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((field, place) => field === right[place]);
