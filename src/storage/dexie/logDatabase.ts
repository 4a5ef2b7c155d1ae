import { Dexie, type Table } from "dexie";
import type { BlockRow } from "./blockRow.ts";
import { GuardedDatabase } from "./guardedDatabase.ts";
import type { NewPersonalRow, PersonalRow } from "./personalRow.ts";
import type { SnapshotRow } from "./snapshotRow.ts";
import { asEngineError } from "./storageErrors.ts";
import { upgradeLog } from "./upgradeLog.ts";

// On localhost Dexie would trace every refused write to the console; here a refusal is an answer.
Dexie.debug = false;

/** The highest schema version of one event type in the log. */
export interface EventTypeRow {
  readonly type: string;
  readonly schemaVersion: number;
}

/** What an acknowledged write has survived (ES6): the disk has it, or only the operating system. */
export type Durability = "strict" | "relaxed";

/** Raised whenever rows change their form, not only their indexes: what is there is then brought to it. */
const SCHEMA = 2;

const STORES = {
  blocks: "last, &*keys, &*commands, recordedAt",
  eventTypes: "type",
  personal: "++row, &*ids, *subjects",
  snapshots: "streamId",
};

/** One book's write database: the log in blocks, personal records, snapshots. */
export class LogDatabase extends GuardedDatabase {
  declare readonly blocks: Table<BlockRow, number>;
  declare readonly eventTypes: Table<EventTypeRow, string>;
  declare readonly personal: Table<PersonalRow, number, NewPersonalRow>;
  declare readonly snapshots: Table<SnapshotRow, string>;
  /** The durability that every write of this connection asks for. */
  readonly durability: Durability;

  constructor(name: string, { durability = "strict", mustExist = false }: LogDatabaseOptions) {
    super(name, { chromeTransactionDurability: durability }, { schema: SCHEMA, mustExist });
    this.durability = durability;
    this.version(1).stores(STORES);
    this.version(SCHEMA).stores(STORES).upgrade(upgradeLog);
  }

  /** What the browser says that it understood; null where it says nothing. */
  get promised(): IDBTransactionDurability | null {
    const { durability } = this.backendDB().transaction("blocks", "readonly", {
      durability: this.durability,
    });
    return (durability as IDBTransactionDurability | undefined) ?? null;
  }
}

export interface LogDatabaseOptions {
  /** Default "strict". */
  readonly durability?: Durability;
  /** True: the book has been here before, so that a log that isn't there has vanished. Default false. */
  readonly mustExist?: boolean;
}

/**
 * Opens a book's write database, making it if there is none. Sales are strict: in Chromium anything else is
 * acknowledged before the disk has it.
 * @throws EngineError "storage-unavailable" where the browser has no IndexedDB or refuses to open it,
 * "storage-vanished" where it must exist and doesn't, "newer-schema", "storage-full", "storage-lost", "corrupt-log"
 * where it is of an earlier schema and a row can't be read.
 */
export async function openLogDatabase(name: string, options: LogDatabaseOptions = {}): Promise<LogDatabase> {
  const database = new LogDatabase(name, options);
  try {
    await database.open();
    return database;
  } catch (error) {
    throw asEngineError(error, "storage-unavailable");
  }
}
