import Dexie from "dexie";
import { EngineError } from "../../engine/engineError.ts";
import type { ActorId, DeviceId, LogId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Clock } from "../../lib/clock.ts";
import type { IdSource } from "../../lib/ids.ts";
import type { ConnectionListener } from "../../storage/dexie/guardedDatabase.ts";
import { openLogDatabase } from "../../storage/dexie/logDatabase.ts";
import { onDatabase } from "../../storage/dexie/storageErrors.ts";
import type { Book } from "../../ui/backend.ts";
import {
  CatalogDatabase,
  type CatalogEntry,
  logDatabaseName,
  type Profile,
  viewsDatabaseName,
} from "./catalogDatabase.ts";

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
  /** Whether it lists the book; true too where the list itself can't be read. */
  has(bookId: string): Promise<boolean>;
  /** Makes the book's log too: from then on one that isn't there has vanished. */
  create(settings: BookSettings): Promise<Book>;
  update(bookId: string, changes: BookChanges): Promise<Book>;
  remove(bookId: string): Promise<void>;
  /**
   * Runs `fill` on a hidden book and shows it afterwards. If `fill` throws or returns false, the book and its
   * databases are removed.
   */
  fillHidden(settings: BookSettings, fill: (book: Book) => Promise<boolean>): Promise<Book | null>;
  /** Removes hidden books that no tab works on any more: imports and removals that broke off. */
  removeUnfinished(): Promise<void>;
  profile(): Promise<Profile>;
  /** Keeps the ids of customers who were forgotten on this device, in whichever book; nothing else of them (PD4). */
  rememberForgotten(customers: readonly SubjectId[]): Promise<void>;
  forgotten(): Promise<ReadonlySet<SubjectId>>;
  /** Tells when the list itself is lost while it is in use. */
  follow(listener: ConnectionListener): void;
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
    const entries = await this.#read();
    return entries
      .filter((book) => book.state === "ready")
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .map(toBook);
  }

  async get(bookId: string): Promise<Book> {
    const found = await this.#do(() => this.#database.books.get(bookId));
    if (found?.state !== "ready") {
      throw new EngineError("invalid-argument", `There is no book ${bookId} on this device`);
    }
    return toBook(found);
  }

  has(bookId: string): Promise<boolean> {
    return this.get(bookId).then(
      () => true,
      (error: unknown) => !(error instanceof EngineError && error.code === "invalid-argument"),
    );
  }

  async create(settings: BookSettings): Promise<Book> {
    const created = await this.fillHidden(settings, async ({ bookId }) => {
      (await openLogDatabase(logDatabaseName(bookId))).close();
      return true;
    });
    if (created === null) throw new EngineError("storage-unavailable", "The book could not be made");
    return created;
  }

  async update(bookId: string, changes: BookChanges): Promise<Book> {
    await this.#do(() => this.#database.books.update(bookId, changes));
    this.#changed();
    return this.get(bookId);
  }

  async remove(bookId: string): Promise<void> {
    // Hidden first: other tabs then know that its databases go because it was removed.
    await this.#do(() => this.#database.books.update(bookId, { state: "removing" }));
    this.#changed();
    await this.#delete(bookId);
  }

  async fillHidden(settings: BookSettings, fill: (book: Book) => Promise<boolean>): Promise<Book | null> {
    const hidden = this.#entry(settings, "importing");
    return this.#locks.request(importLock(hidden.bookId), async () => {
      await this.#do(() => this.#database.books.put(hidden));
      let filled = false;
      try {
        filled = await fill(toBook(hidden));
        if (filled) await this.#do(() => this.#database.books.update(hidden.bookId, { state: "ready" }));
      } finally {
        if (!filled) await this.#delete(hidden.bookId);
      }
      this.#changed();
      return filled ? toBook(hidden) : null;
    });
  }

  async removeUnfinished(): Promise<void> {
    for (const { bookId, state } of await this.#read()) {
      if (state === "ready") continue;
      await this.#locks.request(importLock(bookId), { ifAvailable: true }, async (lock) => {
        if (lock) await this.#delete(bookId);
      });
    }
  }

  async rememberForgotten(customers: readonly SubjectId[]): Promise<void> {
    const rows = customers.map((customerId) => ({ customerId }));
    await this.#do(() => this.#database.forgotten.bulkPut(rows));
  }

  async forgotten(): Promise<ReadonlySet<SubjectId>> {
    return new Set(await this.#do(() => this.#database.forgotten.toCollection().primaryKeys()));
  }

  follow(listener: ConnectionListener): void {
    this.#database.follow(listener);
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
    return this.#do(() =>
      this.#database.transaction("rw", profile, async () => {
        const known = await profile.get("profile");
        if (known) return { actor: known.actor, deviceId: known.deviceId };
        const made = { actor: this.#ids.next() as ActorId, deviceId: this.#ids.next() as DeviceId };
        await profile.add({ key: "profile", ...made });
        return made;
      }),
    );
  }

  #read = (): Promise<readonly CatalogEntry[]> => this.#do(() => this.#database.books.toArray());

  /** Databases first: as long as the entry is there, what is left of them can be found. */
  async #delete(bookId: string): Promise<void> {
    await this.#do(async () => {
      await Dexie.delete(logDatabaseName(bookId));
      await Dexie.delete(viewsDatabaseName(bookId));
      await this.#database.books.delete(bookId);
    });
  }

  /** All that is done here may be done twice. */
  #do<T>(work: () => PromiseLike<T>): Promise<T> {
    return onDatabase(work, this.#database);
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
