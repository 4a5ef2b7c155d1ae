import Dexie, { type EntityTable } from "dexie";
import { EngineError } from "../../engine/engineError.ts";
import type { ActorId, DeviceId, LogId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Clock } from "../../lib/clock.ts";
import type { IdSource } from "../../lib/ids.ts";
import { refuseNewerSchema } from "../../storage/dexie/refuseNewerSchema.ts";
import type { Book } from "../../ui/backend.ts";

/** A book as the catalog keeps it. "importing" ones are hidden until their last transaction. */
interface CatalogEntry extends Book {
  readonly state: "ready" | "importing";
}

/** Opaque ids of whoever works on this device; no name (PD1). */
export interface Profile {
  readonly actor: ActorId;
  readonly deviceId: DeviceId;
}

interface ForgottenRow {
  readonly customerId: SubjectId;
}

type ProfileRow = Profile & { readonly key: "profile" };

class CatalogDatabase extends Dexie {
  books!: EntityTable<CatalogEntry, "bookId">;
  profile!: EntityTable<ProfileRow, "key">;
  forgotten!: EntityTable<ForgottenRow, "customerId">;

  constructor() {
    super("orderlog-books", { chromeTransactionDurability: "strict", cache: "disabled" });
    this.version(1).stores({ books: "bookId, logId", profile: "key" });
    this.version(2).stores({ forgotten: "customerId" });
    refuseNewerSchema(this, 2);
  }
}

/** Names of a book's two databases: the log with its personal records, and the read models. */
export const logDatabaseName = (bookId: string): string => `orderlog-log-${bookId}`;
export const viewsDatabaseName = (bookId: string): string => `orderlog-views-${bookId}`;

/** Held by a tab for as long as it writes a hidden book, so that no other tab takes it for a leftover. */
const importLock = (bookId: string): string => `orderlog-import-${bookId}`;

type BookSettings = Pick<Book, "name" | "timeZone"> & Partial<Pick<Book, "logId" | "kind">>;
type BookChanges = Partial<Pick<Book, "name" | "timeZone" | "lastBackup">>;

/** Tells other tabs that the list of books changed. */
const CHANNEL = "orderlog-books";

/** The list of books on this device. */
export interface BookCatalog {
  /** Ready books, oldest first. */
  list(): Promise<readonly Book[]>;
  /** @throws EngineError "invalid-argument" if there is no such book. */
  get(bookId: string): Promise<Book>;
  create(settings: BookSettings): Promise<Book>;
  update(bookId: string, changes: BookChanges): Promise<Book>;
  remove(bookId: string): Promise<void>;
  /**
   * Runs `fill` on a hidden book and shows it afterwards. If `fill` throws or returns false, the book and its
   * databases are removed.
   */
  fillHidden(settings: BookSettings, fill: (book: Book) => Promise<boolean>): Promise<Book | null>;
  /** Removes hidden books that no tab is filling any more: imports that broke off. */
  removeUnfinished(): Promise<void>;
  profile(): Promise<Profile>;
  /** Keeps the ids of customers who were forgotten on this device, in whichever book; nothing else of them (PD4). */
  rememberForgotten(customers: readonly SubjectId[]): Promise<void>;
  forgotten(): Promise<ReadonlySet<SubjectId>>;
}

const toBook = ({ state: _, ...book }: CatalogEntry): Book => book;

/** Takes a lock by its name, as the browser's lock manager does. */
export type Locks = Pick<LockManager, "request">;

/** Opens the list of books. Hidden books are told apart from leftovers by `locks`, which all tabs share. */
export function openBookCatalog(clock: Clock, ids: IdSource, locks: Locks = navigator.locks): BookCatalog {
  return new DexieBookCatalog(clock, ids, locks);
}

class DexieBookCatalog implements BookCatalog {
  readonly #database = new CatalogDatabase();
  readonly #channel = new BroadcastChannel(CHANNEL);
  readonly #clock: Clock;
  readonly #ids: IdSource;
  readonly #locks: Locks;
  #profile: Promise<Profile> | null = null;

  constructor(clock: Clock, ids: IdSource, locks: Locks) {
    this.#clock = clock;
    this.#ids = ids;
    this.#locks = locks;
  }

  async list(): Promise<readonly Book[]> {
    const entries = await this.#database.books.toArray();
    return entries
      .filter((book) => book.state === "ready")
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .map(toBook);
  }

  async get(bookId: string): Promise<Book> {
    const found = await this.#database.books.get(bookId);
    if (found?.state !== "ready") {
      throw new EngineError("invalid-argument", `There is no book ${bookId} on this device`);
    }
    return toBook(found);
  }

  async create(settings: BookSettings): Promise<Book> {
    const added = this.#entry(settings, "ready");
    await this.#database.books.add(added);
    this.#changed();
    return toBook(added);
  }

  async update(bookId: string, changes: BookChanges): Promise<Book> {
    await this.#database.books.update(bookId, changes);
    this.#changed();
    return this.get(bookId);
  }

  async remove(bookId: string): Promise<void> {
    await Dexie.delete(logDatabaseName(bookId));
    await Dexie.delete(viewsDatabaseName(bookId));
    await this.#database.books.delete(bookId);
    this.#changed();
  }

  async fillHidden(settings: BookSettings, fill: (book: Book) => Promise<boolean>): Promise<Book | null> {
    const hidden = this.#entry(settings, "importing");
    return this.#locks.request(importLock(hidden.bookId), async () => {
      await this.#database.books.add(hidden);
      let filled = false;
      try {
        filled = await fill(toBook(hidden));
        if (filled) await this.#database.books.update(hidden.bookId, { state: "ready" });
      } finally {
        if (!filled) await this.remove(hidden.bookId);
      }
      this.#changed();
      return filled ? toBook(hidden) : null;
    });
  }

  async removeUnfinished(): Promise<void> {
    const entries = await this.#database.books.toArray();
    for (const { bookId } of entries.filter((book) => book.state === "importing")) {
      await this.#locks.request(importLock(bookId), { ifAvailable: true }, async (lock) => {
        if (lock) await this.remove(bookId);
      });
    }
  }

  async rememberForgotten(customers: readonly SubjectId[]): Promise<void> {
    await this.#database.forgotten.bulkPut(customers.map((customerId) => ({ customerId })));
  }

  async forgotten(): Promise<ReadonlySet<SubjectId>> {
    return new Set(await this.#database.forgotten.toCollection().primaryKeys());
  }

  profile(): Promise<Profile> {
    // Never changes once it is made, and every command asks for it.
    this.#profile ??= this.#readProfile().catch((error: unknown) => {
      this.#profile = null;
      throw error;
    });
    return this.#profile;
  }

  async #readProfile(): Promise<Profile> {
    const { profile } = this.#database;
    return this.#database.transaction("rw", profile, async () => {
      const known = await profile.get("profile");
      if (known) return { actor: known.actor, deviceId: known.deviceId };
      const made = { actor: this.#ids.next() as ActorId, deviceId: this.#ids.next() as DeviceId };
      await profile.add({ key: "profile", ...made });
      return made;
    });
  }

  #entry(settings: BookSettings, state: CatalogEntry["state"]): CatalogEntry {
    return {
      bookId: this.#ids.next(),
      logId: settings.logId ?? (this.#ids.next() as LogId),
      name: settings.name,
      timeZone: settings.timeZone,
      kind: settings.kind ?? "own",
      createdAt: this.#clock.now(),
      lastBackup: null,
      state,
    };
  }

  #changed(): void {
    this.#channel.postMessage("changed");
  }
}

/** Calls back when another tab changed the catalog. */
export function onCatalogChange(listener: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener("message", listener);
}
