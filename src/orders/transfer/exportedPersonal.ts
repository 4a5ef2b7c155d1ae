import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import { ORIGIN, type Position } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { PersonalId, PersonalRecord } from "../../engine/personal/personalRecord.ts";
import type { PersonalStore } from "../../engine/personal/personalStore.ts";
import type { JsonValue } from "../../lib/json.ts";

const BATCH = 1000;

const idIn = (value: JsonValue | undefined, field: "recordId"): JsonValue | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, JsonValue>>)[field]
    : undefined;

/** Ids of the personal records that an order's event refers to, whatever its schema version. */
export function personalIdsIn({ data }: Pick<RecordedEvent, "data">): readonly PersonalId[] {
  const ids = [idIn(data.customer, "recordId"), idIn(data.shippingAddress, "recordId"), data.noteId];
  return ids.filter((id): id is string => typeof id === "string") as PersonalId[];
}

/**
 * The personal records that events up to a position refer to, each once, in the order of their first mention:
 * what goes into an export beside these events (PD3). Forgotten records are missing.
 */
export async function* exportedPersonal(
  store: Pick<EventStore, "readAll">,
  personal: Pick<PersonalStore, "read">,
  upTo: Position,
): AsyncGenerator<readonly PersonalRecord[], void, void> {
  const seen = new Set<PersonalId>();
  let done = ORIGIN;
  while (done < upTo) {
    const events = await store.readAll(done, Math.min(BATCH, upTo - done));
    const last = events.at(-1);
    if (last === undefined) return;
    done = last.position;
    const fresh = new Set(events.flatMap(personalIdsIn).filter((id) => !seen.has(id)));
    if (fresh.size === 0) continue;
    for (const id of fresh) seen.add(id);
    const found = await personal.read([...fresh]);
    yield [...fresh].flatMap((id) => found.get(id) ?? []);
  }
}
