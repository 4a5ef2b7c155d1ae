import type { ScreenPosition } from "../../src/engine/commands/command.ts";
import { GENESIS_HASH, type LogId, type Position } from "../../src/engine/events/identifiers.ts";
import type { Instant } from "../../src/lib/clock.ts";
import type { TimeZone } from "../../src/orders/calendar.ts";
import type { Answer, Question, View } from "../../src/orders/queries/question.ts";
import type { TimelineEvent } from "../../src/orders/queries/timeline.ts";
import type { Backend, BackendNotice, Book, EngineStatus } from "../../src/ui/backend.ts";
import {
  cannedEventPage,
  cannedEvents,
  cannedFilteredEvents,
  cannedSeek,
  cannedTimeline,
} from "./cannedLog.ts";

export interface CannedOptions {
  /** One own book by default. */
  readonly books?: readonly Book[];
  /** Twenty made-up events by default. */
  readonly events?: readonly TimelineEvent[];
  /** Answers that a test cares for; the others come from the made-up log or are empty. */
  readonly answers?: (question: Question, position: Position) => Answer | undefined;
  /** Any of the backend's own methods instead of the canned ones. */
  readonly methods?: Partial<Backend>;
}

/** A backend over hand-made answers, with what a test needs to watch and to steer it. */
export interface CannedBackend extends Backend {
  /** Every `ask` so far. */
  readonly asked: readonly { readonly questions: readonly Question[]; readonly at: ScreenPosition }[];
  /** Keeps answers back until the returned function is called. */
  hold(): () => void;
  /** Adds made-up events and tells the screens. */
  append(count: number): void;
  notify(notice: BackendNotice): void;
}

/** A book with settings that tests can count on. */
export function cannedBook(settings: Partial<Book> = {}): Book {
  return {
    bookId: "book-1",
    logId: "log-1" as LogId,
    name: "My shop",
    timeZone: "UTC" as TimeZone,
    kind: "own",
    createdAt: "2026-10-01T08:00:00.000Z" as Instant,
    lastBackup: null,
    ...settings,
  };
}

/** The status of an engine that is well, its log ending at `position`. */
export function cannedStatus(position: number, settings: Partial<EngineStatus> = {}): EngineStatus {
  return {
    head: { position: position as Position, hash: GENESIS_HASH, recordedAt: null },
    projections: [],
    readOnly: null,
    commands: [],
    counters: { accepted: 0, rejected: 0, retried: 0 },
    snapshots: { count: 0, every: 100 },
    upcasters: [],
    durability: "strict",
    promised: "strict",
    broughtBack: [],
    readModelBytes: 0,
    ...settings,
  };
}

const NO_COUNTS = { pending: 0, paid: 0, shipped: 0, delivered: 0, cancelled: 0 };
const NO_FIGURES = {
  orders: 0,
  orderedMinor: 0,
  cancelled: 0,
  cancelledMinor: 0,
  receivedMinor: 0,
  refundedMinor: 0,
  returnedMinor: 0,
};

function plainAnswer(question: Question, events: readonly TimelineEvent[], at: number): Answer {
  switch (question.kind) {
    case "timeline":
      return cannedTimeline(events, question, at);
    case "eventPage":
      return cannedEventPage(events, question, at);
    case "orderTest":
      return { kind: "orderTest", text: null };
    case "filteredEvents":
      return cannedFilteredEvents(events, question, at);
    case "orderList":
      return {
        kind: "orderList",
        total: 0,
        all: 0,
        rows: [],
        offset: 0,
        sums: [],
        facets: { status: NO_COUNTS, country: [], reason: [], refundDue: 0 },
      };
    case "orderSelection":
      return {
        kind: "orderSelection",
        total: 0,
        sums: [],
        fits: { RecordPayment: 0, ShipOrder: 0, MarkDelivered: 0, CancelOrder: 0 },
        rows: [],
      };
    case "customerOrders":
      return { kind: "customerOrders", customer: { kind: "unknown" }, total: 0, rows: [] };
    case "customerRecords":
      return { kind: "customerRecords", customer: { kind: "unknown" }, orders: 0, records: [] };
    case "orderSummary":
      return { kind: "orderSummary", order: null };
    case "orderDetail":
      return { kind: "orderDetail", found: "no" };
    case "statistics":
      return {
        kind: "statistics",
        timeZone: "UTC" as TimeZone,
        currency: null,
        currencies: [],
        range: null,
        bucket: question.bucket,
        totals: NO_FIGURES,
        previous: null,
        series: [],
        statusMix: [],
        cancellations: [],
        topCustomers: [],
        topItems: [],
        countries: [],
        durations: [],
      };
    case "contributions": {
      const nothing = { range: null, total: 0, events: 0, orders: 0, offset: 0, rows: [] };
      return { kind: "contributions", timeZone: "UTC" as TimeZone, currency: null, ...nothing };
    }
    case "dailyStatistics":
      return { kind: "dailyStatistics", rows: [] };
    case "changes":
      return {
        kind: "changes",
        from: question.from,
        to: at as Position,
        isAhead: false,
        fromAt: null,
        toAt: null,
        appeared: { orders: 0, rows: [] },
        statuses: { orders: 0, moves: [], rows: [] },
        totals: { orders: 0, rows: [] },
        money: [],
      };
    case "suggestions":
      return { kind: "suggestions", customers: [], items: [], orders: [] };
  }
}

const refused = (what: string) => async () => {
  throw new Error(`The canned backend has no ${what}`);
};

/** A backend over hand-made answers. */
export function createCannedBackend(options: CannedOptions = {}): CannedBackend {
  let books = options.books ?? [cannedBook()];
  let events = [...(options.events ?? cannedEvents(20))];
  const asked: { questions: readonly Question[]; at: ScreenPosition }[] = [];
  const listeners = new Set<(notice: BackendNotice) => void>();
  let gate: Promise<void> = Promise.resolve();
  const notify = (notice: BackendNotice) => {
    for (const listener of [...listeners]) listener(notice);
  };
  const bookOf = (bookId: string): Book => {
    const book = books.find((one) => one.bookId === bookId);
    if (!book) throw new Error(`There is no book ${bookId}`);
    return book;
  };
  const changeBooks = (changed: readonly Book[]) => {
    books = changed;
    notify({ kind: "books", books });
  };

  async function ask(questions: readonly Question[], at: ScreenPosition): Promise<View> {
    asked.push({ questions, at });
    await gate;
    const head = events.length as Position;
    const position = (at === "now" ? head : Math.min(at, head)) as Position;
    const answer = (question: Question) =>
      options.answers?.(question, position) ?? plainAnswer(question, events, position);
    return {
      position,
      head,
      occurredAt: events[position - 1]?.occurredAt ?? null,
      answers: questions.map(answer),
      stale: [],
    };
  }

  return {
    asked,
    notify,
    hold() {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    append(count) {
      events = cannedEvents(events.length + count);
      notify({ kind: "advanced", status: cannedStatus(events.length) });
    },
    books: async () => books,
    createBook: async ({ name, timeZone }) => {
      const book = cannedBook({ bookId: `book-${books.length + 1}`, name, timeZone: timeZone as TimeZone });
      changeBooks([...books, book]);
      return book;
    },
    createSampleBook: async () => {
      const book = cannedBook({ bookId: "sample", name: "Sample shop", kind: "sample" });
      changeBooks([...books, book]);
      return book;
    },
    openBook: async (bookId) => bookOf(bookId),
    updateBook: async (bookId, { name, timeZone }) => {
      const updated = { ...bookOf(bookId), name, timeZone: timeZone as TimeZone };
      changeBooks(books.map((book) => (book.bookId === bookId ? updated : book)));
      return updated;
    },
    removeBook: async (bookId) => changeBooks(books.filter((book) => book.bookId !== bookId)),
    ask,
    seek: async (target) => cannedSeek(events, target),
    submit: refused("submit"),
    forgetCustomer: refused("forgetCustomer"),
    status: async () => cannedStatus(events.length),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    rebuild: refused("rebuild"),
    cancelRebuild: refused("cancelRebuild"),
    exportLog: refused("exportLog"),
    exportOrders: refused("exportOrders"),
    dailyStatisticsCsv: refused("dailyStatisticsCsv"),
    previewLog: refused("previewLog"),
    importLog: refused("importLog"),
    importFacts: refused("importFacts"),
    inspectCsv: refused("inspectCsv"),
    importCsv: refused("importCsv"),
    verifyLog: refused("verifyLog"),
    ...options.methods,
  };
}
