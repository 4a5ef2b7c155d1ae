import type { CommandId } from "../../../src/engine/events/identifiers.ts";
import type { Commit } from "../../../src/engine/events/recordedEvent.ts";
import { randomIds } from "../../../src/lib/ids.ts";
import type { OrderCreated } from "../../../src/orders/order/events.ts";
import type { Submission } from "../../../src/orders/submissions/submission.ts";
import type { Backend } from "../../../src/ui/backend.ts";
import { aJob, exportedText } from "./exportedText.ts";

/** What goes on when the browser is killed. */
export const WORK_KINDS = ["commands", "facts", "log", "rebuild", "save", "export"] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Submits, and notes outside of the browser that it was acknowledged. */
async function submit(backend: Backend, submission: Submission): Promise<Commit> {
  const commandId = randomIds.next() as CommandId;
  const outcome = await backend.submit(commandId, submission, "now");
  if (outcome.kind !== "accepted") throw new Error(`Not accepted: ${JSON.stringify(outcome)}`);
  await window.acknowledged(commandId);
  return outcome.commit;
}

/** Forgets the customer whose order a commit has created. */
async function forgetCustomer(backend: Backend, { events }: Commit): Promise<void> {
  const data = events[0]?.data as unknown as OrderCreated["data"] | undefined;
  const customer = data?.customer ?? null;
  if (customer === null) throw new Error("The order was created without a customer");
  const commandId = randomIds.next() as CommandId;
  const outcome = await backend.forgetCustomer(commandId, customer.customerId, "now");
  if (outcome.kind !== "accepted") throw new Error(`Not accepted: ${JSON.stringify(outcome)}`);
  await window.acknowledged(commandId);
}

/** An order of one mug for a customer of this name. */
export const newOrder = (name: string): Submission => ({
  type: "CreateOrder",
  number: null,
  customer: { customerId: null, reference: null, name, email: null, phone: null },
  currency: "EUR",
  lines: [
    { sku: "MUG", name: "Mug", quantity: 1, unitPriceMinor: 900, discountPercent: null, category: null },
  ],
  ...{ freightMinor: null, address: null, untracked: [], note: "", fromSource: false },
});

/** Two commands, one after the other. */
export async function placePaidOrder(backend: Backend, name: string): Promise<Commit> {
  const created = await submit(backend, newOrder(name));
  const orderId = created.streamId;
  const paid = { amountMinor: 900, currency: null, methods: ["card"], reference: null, fromSource: false };
  await submit(backend, { type: "RecordPayment", orderId, ...paid });
  return created;
}

/**
 * One order's life: created, paid, cancelled with its refund, which is two events in one commit; then its customer
 * is forgotten.
 */
async function oneOrder(backend: Backend, name: string): Promise<void> {
  const created = await placePaidOrder(backend, name);
  const orderId = created.streamId;
  const cancelled = { reason: "other", note: "Killed", sourceRef: null, refundMinor: 900 } as const;
  await submit(backend, { type: "CancelOrder", orderId, ...cancelled });
  await forgetCustomer(backend, created);
}

const factsOf = (round: number): Blob =>
  new Blob(
    Array.from({ length: 3_000 }, (_, index) => {
      const items = [{ sku: "MUG", name: "Mug", quantity: 1 + (index % 7), unitPriceMinor: 900 }];
      const customer = { customerRef: index % 50, customerName: `Customer ${index % 50}` };
      const fact = { kind: "created", orderRef: `R${round}-${index}`, currency: "EUR", items, ...customer };
      return `${JSON.stringify({ at: "2026-03-02T09:00:00Z", ...fact })}\n`;
    }),
  );

const once: Record<WorkKind, (backend: Backend, bookId: string, round: number) => Promise<unknown>> = {
  commands: (backend) => oneOrder(backend, "Nora Quillfeather"),
  facts: (backend, _, round) => backend.importFacts(factsOf(round), { dryRun: false }, aJob()),
  log: async (backend) =>
    backend.importLog(new Blob([await exportedText(backend)]), { into: "new-book" }, aJob()),
  rebuild: async (backend) => {
    const { projections } = await backend.status();
    await Promise.all(projections.map(({ name }) => backend.rebuild(name)));
  },
  // Read models are saved when a book is closed.
  async save(backend, bookId) {
    await submit(backend, newOrder("Saved"));
    const other = (await backend.books()).find((book) => book.bookId !== bookId);
    if (other !== undefined) await backend.openBook(other.bookId);
    await backend.openBook(bookId);
  },
  export: (backend) => exportedText(backend),
};

let isWorking = false;
let working: readonly Promise<void>[] = [];

/** Works until it is stopped; what fails stops the page, for a failure is a finding. */
export async function startWork(
  backend: Backend,
  bookId: string,
  kind: WorkKind,
  round: number,
): Promise<void> {
  await backend.openBook(bookId);
  isWorking = true;
  const goOn = async (work: () => Promise<unknown>) => {
    while (isWorking) await work();
  };
  // A book that is closed and opened all the time takes no other command meanwhile.
  const customers = kind === "save" ? [] : ["Ann", "Tom"];
  working = [
    goOn(() => once[kind](backend, bookId, round)),
    ...customers.map((name) => goOn(() => oneOrder(backend, name))),
  ];
}

/** Resolves when the last piece of work has ended. */
export async function stopWork(): Promise<void> {
  isWorking = false;
  await Promise.all(working);
}
