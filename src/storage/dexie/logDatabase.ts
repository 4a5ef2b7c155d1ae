import { Dexie, type Table } from "dexie";
import type { BlockRow } from "./blockRow.ts";
import type { NewPersonalRow, PersonalRow } from "./personalRow.ts";
import { refuseNewerSchema } from "./refuseNewerSchema.ts";
import type { SnapshotRow } from "./snapshotRow.ts";
import { asEngineError } from "./storageErrors.ts";

// On localhost Dexie would trace every refused write to the console; here a refusal is an answer.
Dexie.debug = false;

/** The highest schema version of one event type in the log. */
export interface EventTypeRow {
  readonly type: string;
  readonly schemaVersion: number;
}

/** What an acknowledged write has survived (ES6): the disk has it, or only the operating system. */
export type Durability = "strict" | "relaxed";

/** One book's write database: the log in blocks, personal records, snapshots. */
export class LogDatabase extends Dexie {
  declare readonly blocks: Table<BlockRow, number>;
  declare readonly eventTypes: Table<EventTypeRow, string>;
  declare readonly personal: Table<PersonalRow, number, NewPersonalRow>;
  declare readonly snapshots: Table<SnapshotRow, string>;
  /** The durability that every write of this connection asks for. */
  readonly durability: Durability;

  constructor(name: string, durability: Durability) {
    super(name, { chromeTransactionDurability: durability, cache: "disabled" });
    this.durability = durability;
    this.version(1).stores({
      blocks: "last, &*keys, &*commands, recordedAt",
      eventTypes: "type",
      personal: "++row, &*ids, *subjects",
      snapshots: "streamId",
    });
    refuseNewerSchema(this, 1);
  }
}

/**
 * Opens a book's write database, making it if there is none. Sales are strict: in Chromium anything else is
 * acknowledged before the disk has it.
 * @throws EngineError "storage-unavailable" where the browser has no IndexedDB or refuses to open it.
 */
export async function openLogDatabase(
  name: string,
  { durability = "strict" }: { readonly durability?: Durability } = {},
): Promise<LogDatabase> {
  const database = new LogDatabase(name, durability);
  try {
    await database.open();
    return database;
  } catch (error) {
    throw asEngineError(error, "storage-unavailable");
  }
}
