import type { Dexie } from "dexie";

/**
 * Takes out what keeps account of every key that is read or written, for live queries, which nobody asks here: of a
 * bulk write it would be a tenth of the work.
 */
export function leaveUnobserved(database: Dexie): void {
  for (const name of ["Observability", "Cache"]) database.unuse({ stack: "dbcore", name });
}
