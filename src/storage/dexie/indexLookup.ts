import type { Table } from "dexie";
import { packedId } from "./blockKeys.ts";

/**
 * Which of these keys a unique index holds. Within a transaction. Asks for each key at once: in Chromium that
 * is many times faster than one cursor that jumps from key to key.
 */
export async function presentKeys<Key extends string>(
  table: Table,
  index: string,
  keys: readonly Key[],
): Promise<ReadonlySet<Key>> {
  const counts = await Promise.all(keys.map((key) => table.where(index).equals(key).count()));
  return new Set(keys.filter((_, place) => (counts[place] ?? 0) > 0));
}

/** Which of these ids a unique index holds, packed as it keeps them. Within a transaction. */
export async function presentIds<Id extends string>(
  table: Table,
  index: string,
  ids: readonly Id[],
): Promise<ReadonlySet<Id>> {
  const keys = await presentKeys(table, index, ids.map(packedId));
  return new Set(ids.filter((id) => keys.has(packedId(id))));
}
