import type { EntityTable } from "dexie";
import type { ActorId, DeviceId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { GuardedDatabase } from "../../storage/dexie/guardedDatabase.ts";
import type { Book } from "../../ui/backend.ts";

/**
 * A book as the catalog keeps it. One that is "importing" is hidden until its last transaction, one that is
 * "removing" until its databases are gone.
 */
export interface CatalogEntry extends Book {
  readonly state: "ready" | "importing" | "removing";
}

/** Opaque ids of whoever works on this device; no name (PD1). */
export interface Profile {
  readonly actor: ActorId;
  readonly deviceId: DeviceId;
}

export type ProfileRow = Profile & { readonly key: "profile" };

interface ForgottenRow {
  readonly customerId: SubjectId;
}

const SCHEMA = 2;

/** The list of books, in a database of its own. */
export class CatalogDatabase extends GuardedDatabase {
  declare readonly books: EntityTable<CatalogEntry, "bookId">;
  declare readonly profile: EntityTable<ProfileRow, "key">;
  declare readonly forgotten: EntityTable<ForgottenRow, "customerId">;

  constructor() {
    super("orderlog-books", { chromeTransactionDurability: "strict" }, { schema: SCHEMA, mustExist: false });
    this.version(1).stores({ books: "bookId, logId", profile: "key" });
    this.version(SCHEMA).stores({ forgotten: "customerId" });
  }
}

/** Names of a book's two databases: the log with its personal records, and the read models. */
export const logDatabaseName = (bookId: string): string => `orderlog-log-${bookId}`;
export const viewsDatabaseName = (bookId: string): string => `orderlog-views-${bookId}`;
