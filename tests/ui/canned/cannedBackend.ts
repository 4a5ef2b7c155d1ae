import type { LogId, Position } from "../../../src/engine/events/identifiers.ts";
import { GENESIS_HASH } from "../../../src/engine/events/identifiers.ts";
import { toInstant } from "../../../src/lib/clock.ts";
import type { TimeZone } from "../../../src/orders/calendar.ts";
import type { Answer, Question } from "../../../src/orders/queries/question.ts";
import type { Backend, Book, EngineStatus } from "../../../src/ui/backend.ts";

/** The head of the canned log. */
export const HEAD = 21_048 as Position;

export const CANNED_BOOK: Book = {
  bookId: "book-1",
  logId: "0199-log" as LogId,
  name: "My shop",
  timeZone: "Europe/London" as TimeZone,
  kind: "own",
  createdAt: toInstant("2026-01-05T09:00:00Z"),
  lastBackup: null,
};

export const CANNED_STATUS: EngineStatus = {
  head: { position: HEAD, hash: GENESIS_HASH, recordedAt: toInstant("2026-11-23T15:35:02Z") },
  projections: [],
  readOnly: null,
  commands: [],
  counters: { accepted: 0, rejected: 0, retried: 0 },
  snapshots: { count: 12, every: 100 },
  upcasters: [],
  durability: "strict",
  readModelBytes: 6_200_000,
};

export interface Canned extends Partial<Backend> {
  readonly answers?: (question: Question) => Answer | undefined;
  readonly engine?: Partial<EngineStatus>;
  readonly book?: Partial<Book>;
}

const unexpected = (): never => {
  throw new Error("This test expects no such call");
};

/** A backend that answers from the can; whatever a test doesn't expect throws. */
export function cannedBackend({ answers, engine, book, ...overrides }: Canned = {}): Backend {
  const open: Book = { ...CANNED_BOOK, ...book };
  const status: EngineStatus = { ...CANNED_STATUS, ...engine };
  return {
    books: async () => [open],
    createBook: unexpected,
    createSampleBook: unexpected,
    openBook: async () => open,
    updateBook: unexpected,
    removeBook: unexpected,
    ask: async (questions, at) => ({
      position: at === "now" ? status.head.position : at,
      head: status.head.position,
      occurredAt: toInstant("2026-11-19T12:00:00Z"),
      answers: questions.flatMap((question) => answers?.(question) ?? []),
      stale: [],
    }),
    seek: unexpected,
    submit: unexpected,
    status: async () => status,
    subscribe: () => () => undefined,
    rebuild: unexpected,
    cancelRebuild: unexpected,
    exportLog: unexpected,
    dailyStatisticsCsv: unexpected,
    importLog: unexpected,
    importFacts: unexpected,
    verifyLog: unexpected,
    ...overrides,
  };
}
