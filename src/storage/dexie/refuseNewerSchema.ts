import type { Dexie } from "dexie";
import { EngineError } from "../../engine/engineError.ts";

/** Dexie counts in tenths: its version 1 is the browser's version 10. */
const DEXIE_FACTOR = 10;

/**
 * Keeps an older build out of a database that a newer one has changed. Dexie itself would open it as it is and
 * write what the newer build doesn't expect. Holds for the first opening and for every later one by itself.
 * Opening then rejects with an EngineError "newer-schema".
 * @param known the highest schema version that this build declares.
 */
export function refuseNewerSchema(database: Dexie, known: number): void {
  const check = () => {
    if (database.backendDB().version <= known * DEXIE_FACTOR) return;
    const message =
      "A newer version of Orderlog has changed the storage on this device. Nothing was written. Reload the page to use the newer version.";
    throw new EngineError("newer-schema", message);
  };
  database.on("ready", check, true);
}
