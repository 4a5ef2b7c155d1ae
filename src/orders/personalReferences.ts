import type { RecordedEvent } from "../engine/events/recordedEvent.ts";
import type { PersonalId } from "../engine/personal/personalRecord.ts";
import type { JsonValue } from "../lib/json.ts";

/** The fields of order events that hold the id of a personal record, whatever their schema version. */
const REFERENCE_FIELDS: ReadonlySet<string> = new Set(["recordId", "noteId"]);

/** Ids of the personal records that an event refers to, as recorded: events of older schemas too. */
export function personalReferences(event: RecordedEvent): PersonalId[] {
  const found: PersonalId[] = [];
  const walk = (value: JsonValue): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (REFERENCE_FIELDS.has(key) && typeof inner === "string") found.push(inner as PersonalId);
      else walk(inner);
    }
  };
  walk(event.data);
  return found;
}
