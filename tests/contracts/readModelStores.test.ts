import "fake-indexeddb/auto";
import type { ReadModelStore } from "../../src/engine/projections/readModelStore.ts";
import { createDexieReadModelStore } from "../../src/storage/dexie/dexieReadModelStore.ts";
import { ReadModelDatabase } from "../../src/storage/dexie/readModelDatabase.ts";
import { createMemoryReadModelStore } from "../../src/storage/memory/memoryReadModelStore.ts";
import { describeReadModelStoreContract } from "./readModelStoreContract.ts";

let databases = 0;

describeReadModelStoreContract("memory", async () => {
  const store = createMemoryReadModelStore();
  return { store, connect: () => store, dispose: async () => store.close() };
});

describeReadModelStoreContract("Dexie over fake-indexeddb", async () => {
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
    async loseChunk(projection) {
      const database = new ReadModelDatabase(name);
      await database.chunks.filter((row) => row.name === projection && row.column === "text:ids").delete();
      database.close();
    },
    async dispose() {
      for (const store of stores) store.close();
      await new ReadModelDatabase(name).delete();
    },
  };
});
