import type { ScreenPosition } from "../../engine/commands/command.ts";
import { EngineError } from "../../engine/engineError.ts";
import type { Clock } from "../../lib/clock.ts";
import type { IdSource } from "../../lib/ids.ts";
import { dailyStatisticsCsv } from "../../orders/transfer/dailyStatisticsCsv.ts";
import type { Book } from "../../ui/backend.ts";
import { type BookCatalog, onCatalogChange, openBookCatalog } from "./bookCatalog.ts";
import { type BookSession, openBookSession } from "./bookSession.ts";
import type { EngineApi } from "./engineApi.ts";
import { exportBook } from "./exportBook.ts";
import { exportOrders } from "./exportOrders.ts";
import { followForgetting } from "./followForgetting.ts";
import { forgetCustomer } from "./forgetCustomer.ts";
import { importBookCsv, inspectCsvFile } from "./importBookCsv.ts";
import { type ImportTarget, importBookFacts } from "./importBookFacts.ts";
import { importLog } from "./importLog.ts";
import { createRunningJobs } from "./jobs.ts";
import { journaled } from "./journaled.ts";
import { createNoticeBoard } from "./noticeBoard.ts";
import { previewLog } from "./previewLog.ts";
import { createSampleBook } from "./sampleBook.ts";
import { type CommandOrigin, submitCommand } from "./submitCommand.ts";
import { verifyBook } from "./verifyBook.ts";

/** Creates what a page talks to: the catalog of books, and at most one open book. */
export function createEngine(clock: Clock, ids: IdSource): EngineApi {
  const catalog = openBookCatalog(clock, ids);
  // Leftovers are hidden whatever becomes of this; what can't be removed now is tried at the next start.
  catalog.removeUnfinished().catch(() => undefined);
  return new Engine(catalog, clock);
}

class Engine implements EngineApi {
  readonly #catalog: BookCatalog;
  readonly #clock: Clock;
  readonly #jobs = createRunningJobs();
  readonly #notices = createNoticeBoard();
  #session: BookSession | null = null;
  /** Opening and closing one after the other, whoever asks. */
  #switching: Promise<unknown> = Promise.resolve();

  constructor(catalog: BookCatalog, clock: Clock) {
    this.#catalog = catalog;
    this.#clock = clock;
    onCatalogChange(() => void this.#sendBooks().catch(this.#notices.sendTrouble));
    catalog.follow({ onLoss: this.#notices.sendTrouble });
  }

  subscribe: EngineApi["subscribe"] = (listener) => this.#notices.subscribe(listener);

  books = () => this.#catalog.list();

  createBook: EngineApi["createBook"] = async (settings) => {
    const book = await this.#catalog.create(settings);
    await this.#sendBooks();
    return book;
  };

  openBook: EngineApi["openBook"] = (bookId) =>
    this.#switch(async () => {
      const book = await this.#catalog.get(bookId);
      if (this.#session?.book.bookId !== bookId || this.#session.book.timeZone !== book.timeZone) {
        await this.#close();
        const { send, sendTrouble: onTrouble } = this.#notices;
        this.#session = await openBookSession(book, this.#clock, await this.#catalog.forgotten(), {
          onChange: () => void this.#sendAdvanced(),
          onLoss: (failure) => void this.#onLoss(bookId, failure),
          onTrouble,
        });
        followForgetting(this.#session, { send, catalog: this.#catalog, onTrouble });
      }
      return book;
    });

  updateBook: EngineApi["updateBook"] = async (bookId, settings) => {
    const book = await this.#catalog.update(bookId, settings);
    // Days are counted in the book's zone: another zone means other daily figures, so the read side reopens.
    if (this.#session?.book.bookId === bookId) await this.openBook(bookId);
    await this.#sendBooks();
    return book;
  };

  removeBook: EngineApi["removeBook"] = (bookId) =>
    this.#switch(async () => {
      if (this.#session?.book.bookId === bookId) await this.#close();
      await this.#catalog.remove(bookId);
      await this.#sendBooks();
    });

  ask: EngineApi["ask"] = async (questions, at) => (await this.#opened()).ask(questions, at);

  seek: EngineApi["seek"] = async (target) => (await this.#opened()).readSide.queries.seek(target);

  submit: EngineApi["submit"] = async (commandId, submission, screen) => {
    const session = this.#open();
    return journaled(session, this.#clock, { commandId, type: submission.type }, async () => {
      const origin = await this.#originOn(screen);
      const { writeSide, customerOf } = session;
      const outcome = await submitCommand(writeSide, commandId, submission, origin, customerOf);
      return { outcome, orderNumber: session.numberOf(submission, outcome) };
    });
  };

  forgetCustomer: EngineApi["forgetCustomer"] = async (commandId, customerId, screen) => {
    const session = this.#open();
    return journaled(session, this.#clock, { commandId, type: "ForgetCustomer" }, async () => {
      const origin = await this.#originOn(screen);
      const outcome = await forgetCustomer(session.writeSide, commandId, customerId, origin);
      return { outcome, orderNumber: null };
    });
  };

  status: EngineApi["status"] = async () => (await this.#opened()).status();

  rebuild: EngineApi["rebuild"] = async (projection) => {
    await this.#open().readSide.host.rebuild(projection);
  };

  cancelRebuild: EngineApi["cancelRebuild"] = async (projection) => {
    this.#open().readSide.host.cancelRebuild(projection);
  };

  dailyStatisticsCsv: EngineApi["dailyStatisticsCsv"] = async (at) => {
    const { answers } = await this.ask([{ kind: "dailyStatistics" }], at);
    const [answer] = answers;
    if (answer?.kind !== "dailyStatistics")
      throw new EngineError("invalid-argument", "No daily statistics came");
    return dailyStatisticsCsv(answer);
  };

  exportLog: EngineApi["exportLog"] = (options, file, jobId, onProgress) =>
    this.#jobs.run(jobId, onProgress, async (job) => {
      const { book, writeSide } = this.#open();
      const exportedAt = this.#clock.now();
      const { events, backup } = await exportBook({ book, writeSide, options, exportedAt, file }, job);
      if (backup !== null) await this.#noteBackup(book.bookId, backup);
      return events;
    });

  exportOrders: EngineApi["exportOrders"] = (options, file, jobId, onProgress) =>
    this.#jobs.run(jobId, onProgress, async (job) => {
      const { book, readSide } = this.#open();
      return exportOrders({ book, queries: readSide.queries, options, file }, job);
    });

  previewLog: EngineApi["previewLog"] = (file) => previewLog(file, this.#openLog());

  importLog: EngineApi["importLog"] = (file, options, jobId, onProgress) =>
    this.#jobs.run(jobId, onProgress, async (job) => {
      const { into, kept = null } = options;
      const target = { open: this.#openLog(), catalog: this.#catalog, clock: this.#clock };
      const report = await importLog({ file, into, kept, ...target }, job);
      await this.#sendBooks();
      return report;
    });

  importFacts: EngineApi["importFacts"] = (file, options, jobId, onProgress) =>
    this.#jobs.run(jobId, onProgress, async (job) =>
      importBookFacts({ file, ...options, ...(await this.#importTarget()) }, job),
    );

  importCsv: EngineApi["importCsv"] = (file, plan, options, jobId, onProgress) =>
    this.#jobs.run(jobId, onProgress, async (job) =>
      importBookCsv({ file, plan, ...options, ...(await this.#importTarget()) }, job),
    );

  inspectCsv: EngineApi["inspectCsv"] = (file, corrections, jobId, onProgress) =>
    this.#jobs.run(jobId, onProgress, (job) => inspectCsvFile(file, corrections, job));

  createSampleBook: EngineApi["createSampleBook"] = (factsUrl, jobId, onProgress) =>
    this.#jobs.run(jobId, onProgress, async (job) => {
      const profile = await this.#catalog.profile();
      const request = { catalog: this.#catalog, profile, clock: this.#clock, factsUrl };
      const book = await createSampleBook(request, job);
      await this.#sendBooks();
      return book;
    });

  verifyLog: EngineApi["verifyLog"] = (kept, jobId, onProgress) =>
    this.#jobs.run(jobId, onProgress, (job) => verifyBook(this.#open().writeSide.store, kept, job));

  cancelJob = (jobId: string): void => this.#jobs.cancel(jobId);

  #originOn = async (screen: ScreenPosition): Promise<CommandOrigin> => ({
    profile: await this.#catalog.profile(),
    clock: this.#clock,
    screen,
  });

  async #importTarget(): Promise<ImportTarget> {
    const { book, writeSide, journal } = this.#open();
    const profile = await this.#catalog.profile();
    return { timeZone: book.timeZone, writeSide, journal, profile, clock: this.#clock };
  }

  #open(): BookSession {
    if (!this.#session) throw new EngineError("invalid-argument", "No book is open");
    return this.#session;
  }

  /** The open book, or the one that is being opened: so that a page may ask at once. */
  async #opened(): Promise<BookSession> {
    if (!this.#session) await this.#switching.catch(() => undefined);
    return this.#open();
  }

  #openLog = () => this.#session && { book: this.#session.book, ...this.#session.writeSide };

  async #close(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    await session?.close();
  }

  #switch<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#switching.catch(() => undefined).then(work);
    this.#switching = next;
    return next;
  }

  async #sendBooks(): Promise<void> {
    this.#notices.send({ kind: "books", books: await this.#catalog.list() });
  }

  /** A full disk, on which it can't be noted, is when a backup is needed most: it must not fail for that. */
  async #noteBackup(bookId: string, lastBackup: Book["lastBackup"]): Promise<void> {
    try {
      await this.#catalog.update(bookId, { lastBackup });
      await this.#sendBooks();
    } catch (error) {
      this.#notices.sendTrouble(error);
    }
  }

  async #sendAdvanced(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    try {
      this.#notices.send({ kind: "advanced", status: await session.news() });
    } catch (error) {
      if (this.#session === session) this.#notices.sendTrouble(error);
    }
  }

  /** The log of a book that was removed in another tab has not vanished. */
  async #onLoss(bookId: string, failure: unknown): Promise<void> {
    if (await this.#catalog.has(bookId)) this.#notices.sendTrouble(failure);
  }
}
