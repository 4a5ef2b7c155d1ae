import "fake-indexeddb/auto";
import { createMemoryReadModelStore } from "../../src/storage/memory/memoryReadModelStore.ts";
import { makeDexieReadModels } from "../support/readModelHarness.ts";
import { describeReadModelStoreContract } from "./readModelStoreContract.ts";

describeReadModelStoreContract("memory", async () => {
  const store = createMemoryReadModelStore();
  return { store, connect: () => store, dispose: async () => store.close() };
});

describeReadModelStoreContract("Dexie over fake-indexeddb", makeDexieReadModels);
