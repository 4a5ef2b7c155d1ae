import type { Position } from "../../../src/engine/events/identifiers.ts";
import { GENESIS_HASH } from "../../../src/engine/events/identifiers.ts";
import { toInstant } from "../../../src/lib/clock.ts";
import type { TimeZone } from "../../../src/orders/calendar.ts";
import type { Answer, Question } from "../../../src/orders/queries/question.ts";
import type { Backend, Book, EngineStatus } from "../../../src/ui/backend.ts";
import { cannedBook, cannedStatus, createCannedBackend } from "../../support/cannedBackend.ts";

/** The head of the canned log. */
export const HEAD = 21_048 as Position;

export const CANNED_BOOK: Book = cannedBook({ timeZone: "Europe/London" as TimeZone });

export const CANNED_STATUS: EngineStatus = cannedStatus(HEAD, {
  head: { position: HEAD, hash: GENESIS_HASH, recordedAt: toInstant("2026-11-23T15:35:02Z") },
  snapshots: { count: 12, every: 100 },
  readModelBytes: 6_200_000,
});

export interface Canned extends Partial<Backend> {
  readonly answers?: (question: Question) => Answer | undefined;
  readonly engine?: Partial<EngineStatus>;
  readonly book?: Partial<Book>;
}

/** A backend over a long log of which only the given answers are known. */
export function cannedBackend({ answers, engine, book, ...overrides }: Canned = {}): Backend {
  const status: EngineStatus = { ...CANNED_STATUS, ...engine };
  return createCannedBackend({
    books: [{ ...CANNED_BOOK, ...book }],
    methods: {
      status: async () => status,
      ask: async (questions, at) => ({
        position: at === "now" ? status.head.position : at,
        head: status.head.position,
        occurredAt: toInstant("2026-11-19T12:00:00Z"),
        answers: questions.flatMap((question) => answers?.(question) ?? []),
        stale: [],
      }),
      ...overrides,
    },
  });
}
