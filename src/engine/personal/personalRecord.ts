import type { Brand } from "../../lib/brand.ts";
import type { JsonObject } from "../../lib/json.ts";

export type PersonalId = Brand<string, "PersonalId">;
/** Whom a record is about. Forgetting a person deletes every record with their subject id (PD2). */
export type SubjectId = Brand<string, "SubjectId">;

/**
 * Something about a person: a name, an address, a free text. Kept beside the log, referred to by id from
 * events, never inside them (PD1), and the only thing in a book that can be deleted.
 */
export interface PersonalRecord {
  readonly id: PersonalId;
  readonly subject: SubjectId;
  readonly kind: string;
  readonly data: JsonObject;
}
