import { Dexie } from "dexie";
import { createDexieEventStore } from "../../src/storage/dexie/dexieEventStore.ts";
import { createDexiePersonalStore } from "../../src/storage/dexie/dexiePersonalStore.ts";
import { createDexieSnapshotStore } from "../../src/storage/dexie/dexieSnapshotStore.ts";
import { openLogDatabase } from "../../src/storage/dexie/logDatabase.ts";
import type { SnapshotHarness } from "../contracts/snapshotStoreContract.ts";
import type { Connection, MakeLogHarness } from "./storeFixtures.ts";

let made = 0;

/** A database name that this run hasn't used. */
export const freshName = (): string => `contract-${++made}`;

/** Deletes a database, waiting without a word for connections that are still closing. */
async function deleteDatabase(name: string): Promise<void> {
  const database = new Dexie(name);
  database.on("blocked", () => false);
  await database.delete();
}

/** Logs in IndexedDB, each in a database of its own; every connection opens it anew, as a tab does. */
export const makeDexieLog: MakeLogHarness = async (clock) => {
  const name = freshName();
  const connections: Connection[] = [];
  // A database of the same name can be left over from a run that broke off.
  await deleteDatabase(name);
  return {
    async connect() {
      const database = await openLogDatabase(name);
      const connection = {
        events: createDexieEventStore({ database, clock }),
        personal: createDexiePersonalStore(database),
      };
      connections.push(connection);
      return connection;
    },
    async dispose() {
      for (const { events } of connections) events.close();
      await deleteDatabase(name);
    },
  };
};

/** Snapshots in IndexedDB, in a database of their own. */
export async function makeDexieSnapshots(): Promise<SnapshotHarness> {
  const name = freshName();
  await deleteDatabase(name);
  const database = await openLogDatabase(name);
  return {
    store: createDexieSnapshotStore(database),
    async dispose() {
      database.close();
      await deleteDatabase(name);
    },
  };
}
