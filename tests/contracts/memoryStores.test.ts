import { createMemoryEventStore } from "../../src/storage/memory/memoryEventStore.ts";
import { createMemorySnapshotStore } from "../../src/storage/memory/memorySnapshotStore.ts";
import type { MakeLogHarness } from "../support/storeFixtures.ts";
import { describeEventStoreContract } from "./eventStoreContract.ts";
import { describePersonalStoreContract } from "./personalStoreContract.ts";
import { describeSnapshotStoreContract } from "./snapshotStoreContract.ts";

// A log in memory has one place only: its connections are one and the same.
const makeLog: MakeLogHarness = async (clock) => {
  const log = createMemoryEventStore({ clock });
  return { connect: async () => log, dispose: async () => log.events.close() };
};

describeEventStoreContract("memory", makeLog);
describePersonalStoreContract("memory", makeLog);
describeSnapshotStoreContract("memory", async () => ({
  store: createMemorySnapshotStore(),
  dispose: async () => undefined,
}));
