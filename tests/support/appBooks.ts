import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type BookCatalog, type Locks, openBookCatalog } from "../../src/app/worker/bookCatalog.ts";
import type { Profile } from "../../src/app/worker/catalogDatabase.ts";
import { createCommandJournal } from "../../src/app/worker/commandJournal.ts";
import { exportLog } from "../../src/app/worker/exportLog.ts";
import { forgetCustomer } from "../../src/app/worker/forgetCustomer.ts";
import { type BookFactsImport, importBookFacts } from "../../src/app/worker/importBookFacts.ts";
import { importLog } from "../../src/app/worker/importLog.ts";
import type { WorkerJob } from "../../src/app/worker/jobs.ts";
import { openReadSide, type ReadSide } from "../../src/app/worker/readSide.ts";
import { submitCommand } from "../../src/app/worker/submitCommand.ts";
import { openWriteSide, type WriteSide } from "../../src/app/worker/writeSide.ts";
import { type CommandId, type Position, toPosition } from "../../src/engine/events/identifiers.ts";
import type { Fingerprint } from "../../src/engine/integrity/fingerprint.ts";
import type { SubjectId } from "../../src/engine/personal/personalRecord.ts";
import { type Clock, steppingClock, toInstant } from "../../src/lib/clock.ts";
import { type IdSource, seededIds } from "../../src/lib/ids.ts";
import { createCalendar, type TimeZone } from "../../src/orders/calendar.ts";
import type { Question } from "../../src/orders/queries/question.ts";
import type { Submission } from "../../src/orders/submissions/submission.ts";
import type { Book, LogImportReport } from "../../src/ui/backend.ts";

/** Locks of one tab that nobody else is in. */
function singleTabLocks(): Locks {
  const held = new Set<string>();
  const request = async (name: string, ...rest: readonly unknown[]) => {
    const work = rest.at(-1) as (lock: { readonly name: string } | null) => Promise<unknown>;
    if (held.has(name)) return work(null);
    held.add(name);
    try {
      return await work({ name });
    } finally {
      held.delete(name);
    }
  };
  return { request } as Locks;
}

/** A job that reports to nobody and stops when told. */
export const aJob = (controller = new AbortController()): WorkerJob => ({
  onProgress: () => undefined,
  signal: controller.signal,
});

/** A book with both its sides open, over IndexedDB. */
export interface OpenedBook {
  readonly book: Book;
  readonly writeSide: WriteSide;
  readonly readSide: ReadSide;
}

/** What the worker is made of, below its messages: books over IndexedDB, imports, exports, commands. */
export interface AppBooks {
  readonly catalog: BookCatalog;
  readonly clock: Clock;
  create(): Promise<OpenedBook>;
  open(bookId: string): Promise<OpenedBook>;
  importFacts(
    target: OpenedBook,
    facts: string,
    changes?: Partial<BookFactsImport>,
    job?: WorkerJob,
  ): ReturnType<typeof importBookFacts>;
  importLog(
    file: string | Blob,
    options?: {
      readonly into?: "auto" | "new-book";
      readonly kept?: Fingerprint;
      readonly open?: OpenedBook;
      readonly job?: WorkerJob;
    },
  ): Promise<LogImportReport>;
  forget(target: OpenedBook, customer: SubjectId): ReturnType<typeof forgetCustomer>;
  submit(target: Pick<OpenedBook, "writeSide">, submission: Submission): ReturnType<typeof submitCommand>;
  close(): void;
}

/** The worker's parts for one test; `seed` keeps its books apart from those of other tests. */
export function appBooks(seed: string): AppBooks {
  const clock = steppingClock("2026-11-20T12:00:00Z");
  const ids: IdSource = seededIds(seed);
  const catalog = openBookCatalog(clock, ids, singleTabLocks());
  const opened: OpenedBook[] = [];
  const profile = { actor: "actor-1", deviceId: "device-1" } as Profile;

  const open = async (book: Book): Promise<OpenedBook> => {
    const writeSide = await openWriteSide(book.bookId, clock);
    const one = {
      book,
      writeSide,
      readSide: await openReadSide({
        bookId: book.bookId,
        calendar: createCalendar(book.timeZone),
        writeSide,
        clock,
      }),
    };
    opened.push(one);
    return one;
  };

  return {
    catalog,
    clock,
    create: async () =>
      open(await catalog.create({ name: "Inkwell", timeZone: "Europe/London" as TimeZone })),
    open: async (bookId) => open(await catalog.get(bookId)),
    importFacts: ({ book, writeSide }, facts, changes = {}, job = aJob()) =>
      importBookFacts(
        {
          ...{ file: new Blob([facts]), dryRun: false, timeZone: book.timeZone, writeSide },
          ...{ journal: createCommandJournal(), profile, clock },
          ...changes,
        },
        job,
      ),
    importLog: (file, { into = "auto", kept = null, open: target, job = aJob() } = {}) => {
      const into_ = target && {
        book: target.book,
        store: target.writeSide.store,
        personal: target.writeSide.personal,
      };
      const blob = typeof file === "string" ? new Blob([file]) : file;
      return importLog({ file: blob, into, kept, open: into_ ?? null, catalog, clock }, job);
    },
    async forget({ writeSide }, customer) {
      const origin = { profile, clock, screen: "now" } as const;
      const outcome = await forgetCustomer(writeSide, ids.next() as CommandId, customer, origin);
      await catalog.rememberForgotten([...writeSide.directory.forgotten()]);
      return outcome;
    },
    submit: ({ writeSide }, submission) =>
      submitCommand(writeSide, ids.next() as CommandId, submission, { profile, clock, screen: "now" }),
    close() {
      for (const { writeSide, readSide } of opened) {
        readSide.close();
        writeSide.close();
      }
    },
  };
}

/** A book's log as the exported file's text; of the same book at the same position always the same. */
export async function exportText({ book, writeSide }: OpenedBook, upTo?: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  const { store, personal: personalStore } = writeSide;
  await exportLog(
    {
      ...{ book, store, personalStore, personal: true, exportedAt: toInstant("2026-11-21T00:00:00Z") },
      upTo: upTo === undefined ? (await store.head()).position : toPosition(upTo),
      file: { write: async (chunk) => void chunks.push(chunk), close: async () => undefined },
    },
    aJob(),
  );
  return Buffer.concat(chunks).toString("utf8");
}

/** Answers of a book's read side at a position, once it has got there. */
export async function answersAt({ readSide, writeSide }: OpenedBook, questions: Question[], at: number) {
  await readSide.host.reached((await writeSide.store.head()).position);
  return (await readSide.queries.answer(questions, at as Position)).answers;
}

/** Real facts of the Online Retail data set: the first lines of its file. */
export function retailFacts(lines: number): string {
  const text = gunzipSync(readFileSync("tests/fixtures/online-retail/facts.ndjson.gz")).toString("utf8");
  return text.split("\n").slice(0, lines).join("\n");
}
