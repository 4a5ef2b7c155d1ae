import "fake-indexeddb/auto";
import { makeDexieLog, makeDexieSnapshots } from "../support/dexieHarness.ts";
import { describeEventStoreContract } from "./eventStoreContract.ts";
import { describePersonalStoreContract } from "./personalStoreContract.ts";
import { describeSnapshotStoreContract } from "./snapshotStoreContract.ts";

describeEventStoreContract("Dexie", makeDexieLog);
describePersonalStoreContract("Dexie", makeDexieLog);
describeSnapshotStoreContract("Dexie", makeDexieSnapshots);
