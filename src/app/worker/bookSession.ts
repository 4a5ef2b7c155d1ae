import type { CommandOutcome } from "../../engine/commands/command.ts";
import type { StreamId } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Clock } from "../../lib/clock.ts";
import { createCalendar } from "../../orders/calendar.ts";
import { isCustomerEvent } from "../../orders/customer/customerEventData.ts";
import type { OrderTypes } from "../../orders/order/orderTypes.ts";
import { personalReferences } from "../../orders/personalReferences.ts";
import { ordersProjection } from "../../orders/projections/orders/ordersProjection.ts";
import type { OrderQueries } from "../../orders/queries/orderQueries.ts";
import { customerOf } from "../../orders/queries/summarizeOrder.ts";
import type { Submission } from "../../orders/submissions/submission.ts";
import type { Book, EngineStatus } from "../../ui/backend.ts";
import { type CommandJournal, createCommandJournal } from "./commandJournal.ts";
import { readNamesAhead } from "./namesAhead.ts";
import { openReadSide, type ReadSide } from "./readSide.ts";
import { steadyNotice } from "./steadyNotice.ts";
import type { CustomerInView } from "./submitCommand.ts";
import { openWriteSide, SNAPSHOT_EVERY, type WriteSide } from "./writeSide.ts";

/** Milliseconds between two notices to the page while much is going on. */
const NOTICE_EVERY = 60;
/** Read models are saved when nothing was appended for so long; an import saves by its own count. */
const SAVE_AFTER_MS = 1500;

/** An open book: its write side, its read side, and what the page is told of them. */
export interface BookSession {
  readonly book: Book;
  readonly writeSide: WriteSide;
  readonly readSide: ReadSide;
  readonly journal: CommandJournal;
  /** How things stand, after a look at the log. */
  status(): Promise<EngineStatus>;
  /** How things stand by what the views have heard: it costs a command that waits for the log nothing. */
  news(): Promise<EngineStatus>;
  /** Number of the order that a submission was for; null where none is known. */
  numberOf(submission: Submission, outcome: CommandOutcome<OrderTypes>): string | null;
  /** Customer of an order, as far as the views have it. */
  readonly customerOf: CustomerInView;
  /** Tells the page that something changed besides the read models. */
  touch(): void;
  /** A command is under way: what is only read ahead makes room. */
  giveWay(): void;
  /** Answers questions. After the first answers, which can do without, all personal records are read, for searches. */
  readonly ask: OrderQueries["answer"];
  close(): Promise<void>;
}

/** What an open book has to tell. */
export interface SessionListeners {
  /** Its read models or its status changed. Not called too often. */
  onChange(): void;
  /** Its log can't be reached any more. */
  onLoss(failure: unknown): void;
  /** Something failed that nobody waits for. */
  onTrouble(error: unknown): void;
}

/**
 * Opens a book, whose log must be there: it was made with the book. `forgottenOnDevice` are customers whom any
 * book of this device had forgotten.
 */
export async function openBookSession(
  book: Book,
  clock: Clock,
  forgottenOnDevice: ReadonlySet<SubjectId>,
  { onChange, onLoss, onTrouble }: SessionListeners,
): Promise<BookSession> {
  const listener = { onLoss, onReturn: onChange };
  const opening = openWriteSide(book.bookId, clock, { mustExist: true, listener });
  // The rules of a zone take the browser 15 ms to load: the database is opened meanwhile.
  const calendar = createCalendar(book.timeZone);
  const writeSide = await opening;
  const { directory } = writeSide;
  let areNamesBehind = false;
  let heard = 0;
  const hear = (position: number, mayBearOnNames: boolean) => {
    heard = Math.max(heard, position);
    if (!mayBearOnNames) return;
    areNamesBehind = true;
    directory.forgetSeen();
  };
  // Before the views, so that what they have heard of is known here.
  const stopHearing = writeSide.store.subscribe(({ position }, appended) => {
    // What another tab has appended is not known yet.
    hear(position, appended.length === 0 || appended.some(bearsOnNames));
  });

  const { bookId } = book;
  const readSide = await openReadSide({ bookId, calendar, writeSide, clock, onTrouble });
  heard = Math.max(heard, readSide.host.head().position);
  const journal = createCommandJournal();
  const notify = steadyNotice(onChange, NOTICE_EVERY);
  let saving: ReturnType<typeof setTimeout> | undefined;

  // The page is told with the names that new events refer to; before all are read, each answer looks itself.
  const tellWithNames = steadyNotice(() => {
    if (!areNamesBehind || !directory.isRead()) return notify();
    areNamesBehind = false;
    void directory.refresh().then(notify, () => {
      areNamesBehind = true;
      notify();
    });
  }, NOTICE_EVERY);
  const namesAhead = readNamesAhead(directory, { onRead: notify, onTrouble });

  writeSide.timer.note(readSide.host.statuses());
  const unsubscribe = readSide.host.subscribe(() => {
    const statuses = readSide.host.statuses();
    writeSide.timer.note(statuses);
    // Read beside a long fold, names would keep the figures waiting longer than whoever searches.
    if (statuses.some(({ state }) => state === "catching-up")) namesAhead.giveWay();
    // Seen in the log without having been told of it.
    const { position } = readSide.host.head();
    hear(position, position > heard);
    clearTimeout(saving);
    // A state that can't be saved is folded again at the next start; nobody waits for it.
    saving = setTimeout(() => void readSide.host.save().catch(() => undefined), SAVE_AFTER_MS);
    tellWithNames();
  });

  const inside: Inside = { writeSide, readSide, journal, forgottenOnDevice };
  return {
    book,
    writeSide,
    readSide,
    journal,
    numberOf: (submission, outcome) => numberOf(readSide, submission, outcome),
    customerOf: (orderId) => customerInView(readSide, orderId),
    status: async () => statusOf(inside, await writeSide.store.head()),
    news: () => statusOf(inside, readSide.host.head()),
    touch: notify,
    giveWay: namesAhead.giveWay,
    async ask(questions, at) {
      namesAhead.begin();
      return readSide.queries.answer(questions, at);
    },
    async close() {
      clearTimeout(saving);
      namesAhead.close();
      stopHearing();
      unsubscribe();
      await readSide.host.save().catch(() => undefined);
      readSide.close();
      writeSide.close();
    },
  };
}

/** Whether personal records came or went with an event. */
const bearsOnNames = (event: RecordedEvent): boolean =>
  personalReferences(event).length > 0 || isCustomerEvent(event);

function numberOf(
  readSide: ReadSide,
  submission: Submission,
  outcome: CommandOutcome<OrderTypes>,
): string | null {
  if (submission.type !== "CreateOrder") return orderNumber(readSide, submission.orderId);
  return "commit" in outcome ? String(outcome.commit.events[0]?.data.number) : submission.number;
}

function orderNumber({ host }: ReadSide, orderId: StreamId): string | null {
  const { streams, numbers } = host.live(ordersProjection).readModel;
  const row = streams.find(orderId);
  return row === undefined ? null : numbers.at(row);
}

function customerInView({ host }: ReadSide, orderId: StreamId): SubjectId | null {
  const { readModel } = host.live(ordersProjection);
  const row = readModel.streams.find(orderId);
  return row === undefined ? null : (customerOf(readModel, row)?.customerId ?? null);
}

interface Inside extends Pick<BookSession, "writeSide" | "readSide" | "journal"> {
  readonly forgottenOnDevice: ReadonlySet<SubjectId>;
}

async function statusOf(
  { writeSide, readSide, journal, forgottenOnDevice }: Inside,
  head: EngineStatus["head"],
): Promise<EngineStatus> {
  const message = writeSide.readOnly();
  return {
    head,
    projections: readSide.host.statuses(),
    readOnly: message === null ? null : { message },
    commands: journal.latest(),
    counters: journal.counters(),
    snapshots: { count: await writeSide.snapshots.count(), every: SNAPSHOT_EVERY },
    upcasters: writeSide.upcasting.steps().map(({ upcaster, touched }) => ({
      type: upcaster.type,
      from: upcaster.from,
      description: upcaster.description,
      touched,
    })),
    durability: writeSide.durability,
    broughtBack: [...forgottenOnDevice].filter(writeSide.directory.holds),
    promised: writeSide.promised,
    readModelBytes: readSide.host.bytes(),
  };
}
