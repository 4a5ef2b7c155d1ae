import type { CommandOutcome, ScreenPosition } from "../engine/commands/command.ts";
import type { Head } from "../engine/eventStore/eventStore.ts";
import type { CommandId, LogId, Position } from "../engine/events/identifiers.ts";
import type { Fingerprint } from "../engine/integrity/fingerprint.ts";
import type { SubjectId } from "../engine/personal/personalRecord.ts";
import type { ProjectionStatus } from "../engine/projections/projectionStatus.ts";
import type { Instant } from "../lib/clock.ts";
import type { TimeZone } from "../orders/calendar.ts";
import type { CsvImportReport } from "../orders/csv/csvImportReport.ts";
import type { CsvPlan } from "../orders/csv/csvPlan.ts";
import type { CsvDialect } from "../orders/csv/dialect.ts";
import type { CsvInspection } from "../orders/csv/inspectCsv.ts";
import type { CustomerTypes } from "../orders/customer/customer.ts";
import type { FactsImportReport } from "../orders/facts/factsImportReport.ts";
import type { ForgottenCustomer } from "../orders/forgottenCustomer.ts";
import type { OrderTypes } from "../orders/order/orderTypes.ts";
import type { OrderColumn } from "../orders/orderColumns.ts";
import type { OrderSort } from "../orders/queries/orderList.ts";
import type { OrderChoice } from "../orders/queries/orderSelection.ts";
import type { Question, View } from "../orders/queries/question.ts";
import type { SeekResult, SeekTarget } from "../orders/queries/timeline.ts";
import type { Submission } from "../orders/submissions/submission.ts";
import type { OrdersCsvWords } from "../orders/transfer/ordersCsv.ts";

/** One log with its settings. */
export interface Book {
  readonly bookId: string;
  readonly logId: LogId;
  readonly name: string;
  readonly timeZone: TimeZone;
  /** "sample" books wear a badge and are removed in one click. */
  readonly kind: "own" | "sample";
  readonly createdAt: Instant;
  /** Last export of the whole log; null: never. */
  readonly lastBackup: { readonly at: Instant; readonly position: Position } | null;
}

/** A command as Under the hood shows it. */
export interface HandledCommand {
  readonly commandId: CommandId;
  readonly at: Instant;
  readonly type: string;
  readonly orderNumber: string | null;
  readonly outcome: CommandOutcome<OrderTypes> | CommandOutcome<CustomerTypes>;
  readonly tookMs: number;
  readonly times: CommandTimes;
}

/** How long each step of a command took. Milliseconds; 0 for a step that it didn't come to. */
export interface CommandTimes {
  /** Preparing it, and reading and folding its order. */
  readonly loadMs: number;
  readonly decideMs: number;
  /** Hashing and writing until the storage has acknowledged. */
  readonly appendMs: number;
  /** From the acknowledgement until each projection had its events; those that have them so far. */
  readonly folds: readonly { readonly projection: string; readonly ms: number }[];
}

export interface EngineStatus {
  readonly head: Head;
  readonly projections: readonly ProjectionStatus[];
  /** Null unless the log needs a newer application (UP2). */
  readonly readOnly: { readonly message: string } | null;
  /** Newest first, at most 50. */
  readonly commands: readonly HandledCommand[];
  readonly counters: { readonly accepted: number; readonly rejected: number; readonly retried: number };
  readonly snapshots: { readonly count: number; readonly every: number };
  readonly upcasters: readonly {
    readonly type: string;
    readonly from: number;
    readonly description: string;
    readonly touched: number;
  }[];
  /** What appends ask for, and what the browser says that it understood; null where it says nothing (ES6). */
  readonly durability: "strict" | "relaxed";
  readonly promised: "strict" | "relaxed" | "default" | null;
  /** Customers whom a book of this device had forgotten, and of whom this book holds records again (PD4). */
  readonly broughtBack: readonly SubjectId[];
  /** Bytes held by the read models in memory. */
  readonly readModelBytes: number;
}

export interface StorageReport {
  readonly usage: number | null;
  readonly quota: number | null;
  readonly persisted: boolean | null;
}

/** Which orders go into a CSV file, and how. */
export interface OrdersExport {
  readonly choice: OrderChoice;
  readonly sort: OrderSort;
  readonly columns: readonly OrderColumn[];
  readonly words: OrdersCsvWords;
  /** The position that the screen shows: new events don't get into the file. */
  readonly at: Position;
}

/** How far a long job has come. `total` is null while unknown. */
export interface Progress {
  readonly phase: "checking" | "writing" | "people" | "reading";
  readonly done: number;
  readonly total: number | null;
  /** True: `total` is what it looks like so far. Default false. */
  readonly isEstimated?: boolean;
  readonly ratePerSecond: number;
}

/** What a log file's first line says. `fingerprint` is what it promises; the import checks it. */
export type LogPreview =
  | { readonly kind: "unreadable"; readonly problem: string }
  | {
      readonly kind: "log";
      readonly name: string;
      readonly events: number;
      readonly exportedAt: Instant;
      readonly fingerprint: Fingerprint;
      /**
       * To the open book's log: another one, the same and longer, the same with nothing new, or the same that
       * went another way.
       */
      readonly relation: "other" | "longer" | "contained" | "forked";
      /** Events that the open book doesn't have. */
      readonly newEvents: number;
    };

export interface LogVerification {
  /** The first position that doesn't fit; null if the chain holds. */
  readonly firstBad: Position | null;
  /** Events that were looked at. */
  readonly events: number;
  /**
   * Whether the log is the one that the kept fingerprint was taken of; "ahead" where it ends before. Null where
   * none was given, or the chain breaks before its position.
   */
  readonly kept: "same" | "differs" | "ahead" | null;
}

export interface LogImportReport {
  readonly kind: "imported" | "continued" | "nothing-new" | "invalid" | "cancelled";
  /** The book that holds the log now; null where nothing was written. */
  readonly bookId: string | null;
  readonly events: number;
  /** Names the first bad place: line, position, what is wrong. Set when "invalid". */
  readonly problem: string | null;
  /** Personal records that were left out, because this log has forgotten their customers (PD2). */
  readonly leftOut: number;
  /** Customers whom a book of this device had forgotten, and whom the file has brought back (PD4). */
  readonly broughtBack: number;
}

export type BackendNotice =
  | { readonly kind: "advanced"; readonly status: EngineStatus }
  | { readonly kind: "books"; readonly books: readonly Book[] }
  /** Of the open book, whichever tab forgot them: what this tab and its device keep of them must go (PD2). */
  | { readonly kind: "forgotten"; readonly bookId: string; readonly customers: readonly ForgottenCustomer[] }
  | { readonly kind: "trouble"; readonly code: string; readonly message: string };

export interface LongJob {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/**
 * Everything that the screens need from the engine, which runs in a worker. The composition root implements
 * it over the worker; component tests over memory.
 */
export interface Backend {
  books(): Promise<readonly Book[]>;
  createBook(settings: { name: string; timeZone: TimeZone }): Promise<Book>;
  createSampleBook(job: LongJob): Promise<Book>;
  /**
   * Opens a book, closing the one that was open. Resolves when its read models answer; what is asked before, where
   * none was open, waits for it.
   */
  openBook(bookId: string): Promise<Book>;
  updateBook(bookId: string, settings: { name: string; timeZone: TimeZone }): Promise<Book>;
  removeBook(bookId: string): Promise<void>;

  /** Answers all questions at one position. `at` beyond the head is answered at the head. */
  ask(questions: readonly Question[], at: ScreenPosition): Promise<View>;
  /** Finds a position; looks at the whole log whatever the screen shows. */
  seek(target: SeekTarget): Promise<SeekResult>;
  /** Decides and appends. The same `commandId` again is answered with the first outcome (ES5). */
  submit(
    commandId: CommandId,
    submission: Submission,
    screen: ScreenPosition,
  ): Promise<CommandOutcome<OrderTypes>>;
  /** Deletes everything personal of a customer of the open book, for good; the same `commandId` again: once (PD2). */
  forgetCustomer(
    commandId: CommandId,
    customerId: SubjectId,
    screen: ScreenPosition,
  ): Promise<CommandOutcome<CustomerTypes>>;
  status(): Promise<EngineStatus>;
  /** Notices of the open book, until unsubscribed. */
  subscribe(listener: (notice: BackendNotice) => void): () => void;

  rebuild(projection: string): Promise<void>;
  cancelRebuild(projection: string): Promise<void>;

  /**
   * Streams the log up to `at` as JSON text into `sink`; resolves to the number of events. The sink is closed when
   * it has everything, aborted otherwise; only then a whole log counts as backed up.
   */
  exportLog(
    options: { at: ScreenPosition; personal: boolean },
    sink: WritableStream<Uint8Array>,
    job: LongJob,
  ): Promise<number>;
  /** Streams orders as CSV into `sink`; resolves to their number. */
  exportOrders(options: OrdersExport, sink: WritableStream<Uint8Array>, job: LongJob): Promise<number>;
  dailyStatisticsCsv(at: ScreenPosition): Promise<string>;
  /** What an import of the file would do, from its first line alone. Nothing is written. */
  previewLog(file: Blob): Promise<LogPreview>;
  /** `kept`: the file's log must fit this fingerprint. */
  importLog(
    file: Blob,
    options: { into: "auto" | "new-book"; kept?: Fingerprint },
    job: LongJob,
  ): Promise<LogImportReport>;
  importFacts(file: Blob, options: { dryRun: boolean }, job: LongJob): Promise<FactsImportReport>;
  /** Reads a shop's own CSV to find out how it is written, but for what a person set right. */
  inspectCsv(file: Blob, corrections: Partial<CsvDialect>, job: LongJob): Promise<CsvInspection>;
  /** Imports a shop's own CSV into the open book by a plan. */
  importCsv(
    file: Blob,
    plan: CsvPlan,
    /** `rows` are those that the inspection counted: how far the reading has to come. */
    options: { dryRun: boolean; rows: number },
    job: LongJob,
  ): Promise<CsvImportReport>;
  /** Walks the hash chain, and checks a fingerprint that was kept elsewhere, if there is one. */
  verifyLog(kept: Fingerprint | null, job: LongJob): Promise<LogVerification>;
}
