import type { Position } from "../../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../../src/engine/events/recordedEvent.ts";
import { personalReferences } from "../../../src/orders/personalReferences.ts";
import { ANY_ORDER } from "../../../src/orders/queries/orderList.ts";
import type { Question } from "../../../src/orders/queries/question.ts";
import type { Backend } from "../../../src/ui/backend.ts";
import { aJob, exportedText } from "./exportedText.ts";

/** What a book is like, told in a few values that can leave the page. */
export interface BookReport {
  /** Everything that is wrong with it, in words. */
  readonly faults: readonly string[];
  readonly events: number;
  /** Of every commit. */
  readonly commandIds: readonly string[];
  readonly orders: number;
}

/** The last events that the time bar is compared over. */
const WINDOW = 2_000;

/** Of every read model. The time bar alone looks beyond the position, so it is asked for a window before it. */
const questionsAt = (position: Position): readonly Question[] => [
  {
    ...{ kind: "orderList", filter: ANY_ORDER, sort: { by: "number", direction: "ascending" } },
    ...{ offset: 0, limit: 100_000 },
  },
  { kind: "statistics", from: null, to: null, bucket: "day", currency: null },
  {
    ...{ kind: "timeline", bars: 1, orderNumber: null },
    window: { from: Math.max(1, position - WINDOW + 1) as Position, to: position },
  },
];

/** Answers at a position, without what lies ahead of it, where another tab may be writing on. */
async function answersAt(backend: Backend, position: Position): Promise<string> {
  const { answers } = await backend.ask(questionsAt(position), position);
  return JSON.stringify(answers, (name, value) => (name === "bars" ? undefined : value));
}

interface LogFile {
  readonly events: readonly RecordedEvent[];
  readonly personal: readonly { readonly id: string; readonly subject: string }[];
}

/** Commands of the tests that record two events: there are both, or none. */
const PAIRS: Readonly<Record<string, string>> = { OrderCancelled: "PaymentRefunded" };

function orderFaults(events: readonly RecordedEvent[]): string[] {
  const versions = new Map<string, number>();
  return events.flatMap(({ position, version, streamId }, index) => {
    const expected = (versions.get(streamId) ?? 0) + 1;
    versions.set(streamId, version);
    const faults: string[] = [];
    if (position !== index + 1) faults.push(`position ${index + 1} is ${position}`);
    if (version !== expected) faults.push(`version ${expected} of ${streamId} is ${version}`);
    return faults;
  });
}

interface Customer {
  readonly customerId: string;
  readonly recordId: string;
}

const forgottenIn = (events: readonly RecordedEvent[]): ReadonlySet<unknown> =>
  new Set(events.filter(({ type }) => type === "CustomerForgotten").map(({ data }) => data.customerId));

/** Commits that are there in part: one of two events, an event without its record, a record of the forgotten. */
function halves({ events, personal }: LogFile): string[] {
  const records = new Set(personal.map(({ id }) => id));
  const forgotten = forgottenIn(events);
  const customerOf = new Map<string, string>();
  const left = personal.filter(({ subject }) => forgotten.has(subject));
  const faultsOfEvents = events.flatMap((event, index) => {
    const { type, position, streamId, metadata, data } = event;
    const faults: string[] = [];
    const partner = PAIRS[type];
    const next = events[index + 1];
    const isWhole = next?.type === partner && next?.metadata.commandId === metadata.commandId;
    if (partner !== undefined && !isWhole) faults.push(`position ${position}: half of a commit`);
    const customer = data.customer as Customer | null | undefined;
    if (customer) customerOf.set(streamId, customer.customerId);
    const isForgotten = forgotten.has(customerOf.get(streamId));
    const missing = isForgotten ? [] : personalReferences(event).filter((id) => !records.has(id));
    if (missing.length > 0) faults.push(`position ${position}: its personal record is missing`);
    return faults;
  });
  return [...faultsOfEvents, ...left.map(({ id }) => `record ${id}: its person was forgotten`)];
}

/** Databases of books that the list doesn't have: what imports and removals that broke off have left behind. */
export async function leftovers(backend: Backend): Promise<string[]> {
  const books = await backend.books();
  const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
  const ofBooks = names.filter((name) => /^orderlog-(log|views)-/.test(name));
  return ofBooks.filter((name) => !books.some(({ bookId }) => name.endsWith(bookId)));
}

/** What the read models of the open book say at the head, as one text. */
export const answersAtHead = async (backend: Backend): Promise<string> =>
  answersAt(backend, (await backend.status()).head.position);

/** Opens a book and looks at all of it: chain, gaps, whole commits, read models against fresh folds. */
export async function inspectBook(backend: Backend, bookId: string): Promise<BookReport> {
  await backend.openBook(bookId);
  // At one position, for another tab may be writing on.
  const { position } = (await backend.status()).head;
  const restored = await answersAt(backend, position);
  const file = JSON.parse(await exportedText(backend)) as LogFile;
  const faults = [...orderFaults(file.events), ...halves(file)];
  const { firstBad } = await backend.verifyLog(null, aJob());
  if (firstBad !== null) faults.push(`the chain breaks at ${firstBad}`);
  const { projections } = await backend.status();
  for (const { name, failure } of projections) {
    if (failure !== null) faults.push(`${name} stopped: ${failure.message}`);
    await backend.rebuild(name);
  }
  if ((await answersAt(backend, position)) !== restored) faults.push("read models differ from a fresh fold");
  const commandIds = [...new Set(file.events.map(({ metadata }) => metadata.commandId))];
  const orders = file.events.filter(({ type }) => type === "OrderCreated").length;
  return { faults, events: file.events.length, commandIds, orders };
}
