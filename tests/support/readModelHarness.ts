import type { ReadModelStore } from "../../src/engine/projections/readModelStore.ts";
import { createDexieReadModelStore } from "../../src/storage/dexie/dexieReadModelStore.ts";
import { ReadModelDatabase } from "../../src/storage/dexie/readModelDatabase.ts";

let databases = 0;

/** A fresh database of read models, and connections to it as several tabs have them. */
export async function makeDexieReadModels() {
  const name = `read-models-${databases++}`;
  const stores: ReadModelStore[] = [];
  const connect = (): ReadModelStore => {
    const store = createDexieReadModelStore(name);
    stores.push(store);
    return store;
  };
  return {
    store: connect(),
    connect,
    async loseChunk(projection: string) {
      const database = new ReadModelDatabase(name);
      const ofTexts = database.columnChunks.filter(
        (row) => row.name === projection && row.column === "text:ids",
      );
      await ofTexts.delete();
      database.close();
    },
    async dispose() {
      for (const store of stores) store.close();
      await new ReadModelDatabase(name).delete();
    },
  };
}
