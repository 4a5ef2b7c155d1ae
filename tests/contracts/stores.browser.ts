import { makeDexieLog, makeDexieSnapshots } from "../support/dexieHarness.ts";
import { makeDexieReadModels } from "../support/readModelHarness.ts";
import { describeEventStoreContract } from "./eventStoreContract.ts";
import { describePersonalStoreContract } from "./personalStoreContract.ts";
import { describeReadModelStoreContract } from "./readModelStoreContract.ts";
import { describeSnapshotStoreContract } from "./snapshotStoreContract.ts";

describeEventStoreContract("Dexie in this browser", makeDexieLog);
describePersonalStoreContract("Dexie in this browser", makeDexieLog);
describeSnapshotStoreContract("Dexie in this browser", makeDexieSnapshots);
describeReadModelStoreContract("Dexie in this browser", makeDexieReadModels);
