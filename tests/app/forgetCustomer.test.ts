import "fake-indexeddb/auto";
import { afterEach, describe, expect, it } from "vitest";
import type { Profile } from "../../src/app/worker/catalogDatabase.ts";
import { forgetCustomer } from "../../src/app/worker/forgetCustomer.ts";
import type { CommandId, Position, StreamId } from "../../src/engine/events/identifiers.ts";
import { verifyLog } from "../../src/engine/integrity/verifyLog.ts";
import type { SubjectId } from "../../src/engine/personal/personalRecord.ts";
import type { Submission } from "../../src/orders/submissions/submission.ts";
import { type AppBooks, answersAt, appBooks, exportText, type OpenedBook } from "../support/appBooks.ts";
import { factLines } from "../support/memoryBook.ts";

let books: AppBooks;
let run = 0;

const created = (orderRef: string, customerName: string, customerRef: string) => ({
  ...{ kind: "created", orderRef, customerName, customerRef, currency: "EUR" },
  items: [{ sku: "A", name: "Lamp", quantity: 1, unitPriceMinor: 900 }],
  address: { recipient: customerName, street: `${customerName} Street 1`, city: "Bonn", country: "Germany" },
});
const paid = (orderRef: string) => ({ kind: "paid", orderRef, amountMinor: 900 });
const cancelled = (orderRef: string, reason: string) => ({ kind: "cancelled", orderRef, reason });

const SHOP = [created("A-1", "Ann Berg", "17"), paid("A-1"), created("B-1", "Bo Dahl", "18")];

async function aShop(): Promise<OpenedBook> {
  books = appBooks(`forget-${++run}`);
  const book = await books.create();
  await books.importFacts(book, factLines(...SHOP));
  return book;
}

async function customerOf({ writeSide: { directory } }: OpenedBook, reference: string): Promise<SubjectId> {
  await directory.refresh();
  const ref = directory.customerByReference(reference);
  if (ref === undefined) throw new Error(`nobody has the number ${reference}`);
  return ref.customerId;
}

const orderOf = async ({ writeSide }: OpenedBook, number: string) =>
  (await writeSide.store.holderOf(`number/s${number}`)) as StreamId;

const textsIn = async ({ writeSide }: OpenedBook) =>
  JSON.stringify((await writeSide.personal.readAll(0, 1000)).records);

afterEach(() => books.close());

describe("forgetting a customer", () => {
  it("PD2 deletes all of theirs in their event's transaction, and nothing of anybody else", async () => {
    const book = await aShop();
    const ann = await customerOf(book, "17");
    await books.submit(book, { type: "AddNote", orderId: await orderOf(book, "A-1"), note: "Ann rang" });
    const outcome = await books.forget(book, ann);
    expect(outcome).toMatchObject({
      kind: "accepted",
      commit: {
        streamId: ann,
        events: [{ type: "CustomerForgotten", version: 1, data: { customerId: ann } }],
      },
    });
    expect(await textsIn(book)).not.toMatch(/Ann/);
    expect(await textsIn(book)).toMatch(/Bo Dahl/);
    expect(await exportText(book)).not.toMatch(/Ann/);
    expect(await verifyLog(book.writeSide.store)).toBeNull();
  });

  it("PD2 shows them as forgotten at every position, and the figures as they were", async () => {
    const book = await aShop();
    const figures = { kind: "dailyStatistics" } as const;
    const before = await answersAt(book, [figures], 3);
    await books.forget(book, await customerOf(book, "17"));
    expect(await answersAt(book, [figures], 3)).toEqual(before);
    for (const at of [1, 3, 4]) {
      const answers = await answersAt(book, [{ kind: "orderDetail", number: "A-1" }], at);
      expect(answers).toMatchObject([{ customer: { kind: "forgotten" }, customerData: null, address: null }]);
    }
    const [timeline] = await answersAt(
      book,
      [{ kind: "timeline", bars: 9, window: null, orderNumber: null }],
      4,
    );
    expect(timeline).toMatchObject({ at: { type: "CustomerForgotten", orderNumber: null } });
  });

  it("ES5 the same command again is answered with the first outcome; another one is refused in words", async () => {
    const book = await aShop();
    const ann = await customerOf(book, "17");
    const origin = { profile: {} as Profile, clock: books.clock, screen: "now" } as const;
    const command = "forget-ann" as CommandId;
    expect((await forgetCustomer(book.writeSide, command, ann, origin)).kind).toBe("accepted");
    expect((await forgetCustomer(book.writeSide, command, ann, origin)).kind).toBe("repeated");
    const again = await books.forget(book, ann);
    expect(again).toMatchObject({ kind: "rejected", rejection: { code: "CustomerAlreadyForgotten" } });
    const nobody = await books.forget(book, "nobody" as SubjectId);
    expect(nobody).toMatchObject({ kind: "rejected", rejection: { code: "NothingToForget" } });
  });

  it("no. 20: TT2 is refused on a screen that shows the past, and deletes nothing", async () => {
    const book = await aShop();
    const ann = await customerOf(book, "17");
    const origin = { profile: {} as Profile, clock: books.clock, screen: 2 as Position };
    const outcome = await forgetCustomer(book.writeSide, "c" as CommandId, ann, origin);
    expect(outcome).toMatchObject({ kind: "refused", reason: "screen-in-past" });
    expect(await textsIn(book)).toMatch(/Ann Berg/);
  });
});

describe("nothing of a forgotten customer comes back", () => {
  const address = {
    recipient: "Ann Berg",
    street: "1 High St",
    postalCode: null,
    city: "Bonn",
    country: null,
  };

  it.each<[string, (orderId: StreamId) => Submission]>([
    ["a note", (orderId) => ({ type: "AddNote", orderId, note: "Ann rang" })],
    [
      "an address, such as an undo brings",
      (orderId) => ({ type: "ChangeShippingAddress", orderId, address }),
    ],
    [
      "a cancellation's text",
      (orderId) => ({
        ...{ type: "CancelOrder", orderId, reason: "other", note: "Ann moved" },
        ...{ sourceRef: null, refundMinor: null },
      }),
    ],
  ])("PD2 with %s: it is refused in words, from this tab and another", async (_, submission) => {
    const book = await aShop();
    const otherTab = await books.open(book.book.bookId);
    await otherTab.writeSide.directory.refresh();
    await books.forget(book, await customerOf(book, "17"));
    const orderId = await orderOf(book, "A-1");
    const head = await book.writeSide.store.head();
    for (const tab of [otherTab, book]) {
      expect(await books.submit(tab, submission(orderId))).toMatchObject({
        kind: "rejected",
        rejection: { code: "CustomerWasForgotten", message: expect.stringMatching(/Nothing was recorded/) },
      });
    }
    expect(await book.writeSide.store.head()).toEqual(head);
    expect(await textsIn(book)).not.toMatch(/Ann/);
  });

  it("PD2 with a new order that another tab had picked them for", async () => {
    const book = await aShop();
    const ann = await customerOf(book, "17");
    const otherTab = await books.open(book.book.bookId);
    await otherTab.writeSide.directory.refresh();
    await books.forget(book, ann);
    const line = {
      sku: "A",
      name: "Lamp",
      quantity: 1,
      unitPriceMinor: 1,
      discountPercent: null,
      category: null,
    };
    const outcome = await books.submit(otherTab, {
      ...{
        type: "CreateOrder",
        number: null,
        currency: "EUR",
        lines: [line],
        freightMinor: 0,
        address: null,
      },
      customer: { customerId: ann, reference: "17", name: "Ann Berg", email: null, phone: null },
      ...{ untracked: [], note: "", fromSource: false },
    });
    expect(outcome).toMatchObject({ kind: "rejected", rejection: { code: "CustomerWasForgotten" } });
    // As a tab does when it hears of the event.
    await otherTab.writeSide.directory.refresh();
    expect(otherTab.writeSide.directory.holds(ann)).toBe(false);
  });

  it("PD2 with the same facts again, which adds nothing", async () => {
    const book = await aShop();
    await books.forget(book, await customerOf(book, "17"));
    const report = await books.importFacts(book, factLines(...SHOP));
    expect(report).toMatchObject({ accepted: 0, known: 3, nameless: 0, refused: [] });
    expect(await textsIn(book)).not.toMatch(/Ann/);
  });

  it("PD2 with more facts of theirs: they are recorded without what they say of them, and that is told", async () => {
    const book = await aShop();
    const ann = await customerOf(book, "17");
    await books.forget(book, ann);
    const more = [
      created("A-2", "Ann Berg", "17"),
      created("B-2", "Bo Dahl", "18"),
      cancelled("A-1", "Ann moved"),
    ];
    for (const dryRun of [true, false]) {
      const report = await books.importFacts(book, factLines(...SHOP, ...more), { dryRun });
      expect(report).toMatchObject({ accepted: 3, known: 3, nameless: 2, refused: [] });
    }
    expect(await textsIn(book)).not.toMatch(/Ann/);
    const answers = await answersAt(book, [{ kind: "orderDetail", number: "A-2" }], 7);
    expect(answers).toMatchObject([
      {
        customer: { kind: "forgotten" },
        order: { customer: { customerId: ann }, shippingAddress: { country: "Germany" } },
      },
    ]);
    expect(await books.importFacts(book, factLines(...SHOP, ...more))).toMatchObject({
      accepted: 0,
      known: 6,
    });
  });

  it("PD2 with a customer whom a form knew before the file did", async () => {
    books = appBooks(`forget-${++run}`);
    const book = await books.create();
    const line = {
      sku: "A",
      name: "Lamp",
      quantity: 1,
      unitPriceMinor: 1,
      discountPercent: null,
      category: null,
    };
    await books.submit(book, {
      ...{
        type: "CreateOrder",
        number: null,
        currency: "EUR",
        lines: [line],
        freightMinor: 0,
        address: null,
      },
      customer: { customerId: null, reference: "17", name: "Ann Berg", email: null, phone: null },
      ...{ untracked: [], note: "", fromSource: false },
    });
    await books.importFacts(book, factLines(...SHOP));
    await books.forget(book, await customerOf(book, "17"));
    const report = await books.importFacts(book, factLines(...SHOP, created("A-2", "Ann Berg", "17")));
    expect(report).toMatchObject({ accepted: 1, nameless: 1 });
    expect(await textsIn(book)).not.toMatch(/Ann/);
  });

  it("PD2 with the log itself: what it has forgotten is left out, and that is told", async () => {
    const book = await aShop();
    const older = await exportText(book);
    const copy = await books.importLog(older, { into: "new-book", open: book });
    const other = await books.open(copy.bookId ?? "");
    await books.forget(book, await customerOf(book, "17"));
    await books.importFacts(book, factLines(created("C-1", "Cy Eck", "19")));
    const newer = await exportText(book);

    const continued = await books.importLog(newer, { open: other });
    expect(continued).toMatchObject({ kind: "continued", events: 2, leftOut: 0 });
    expect(await textsIn(other)).not.toMatch(/Ann/);
    expect(await exportText(other)).toBe(newer);
    expect(await other.writeSide.personal.erasedSubjects()).toEqual(
      await book.writeSide.personal.erasedSubjects(),
    );

    // A newer log whose personal part is that of the older one: the event in it counts, or the one in the book.
    const records = older.slice(older.indexOf('],"personal":['));
    const mixed = newer.slice(0, newer.indexOf('],"personal":[')) + records;
    const again = await books.importLog(mixed, { into: "new-book", open: book });
    expect(again).toMatchObject({ kind: "imported", broughtBack: 0 });
    expect(await textsIn(await books.open(again.bookId ?? ""))).not.toMatch(/Ann/);
  });

  it("PD2 with a longer log of the same history that still has their records", async () => {
    const book = await aShop();
    const ann = await customerOf(book, "17");
    const copy = await books.importLog(await exportText(book), { into: "new-book", open: book });
    const other = await books.open(copy.bookId ?? "");
    await books.forget(book, ann);
    const forgotten = await exportText(book);
    await books.importLog(forgotten, { open: other });
    await books.importFacts(other, factLines(paid("B-1")));
    const longer = await exportText(other);
    const record = { id: "r-1", subject: ann, kind: "note", data: { text: "Ann rang" } };
    const withRecord = longer.replace('],"personal":[\n', `],"personal":[\n${JSON.stringify(record)},\n`);
    const report = await books.importLog(withRecord, { open: book });
    expect(report).toMatchObject({ kind: "continued", events: 1, leftOut: 1 });
    expect(await textsIn(book)).not.toMatch(/Ann/);
  });
});

describe("PD4 an older backup", () => {
  it("PD4 brings forgotten people back into a book of its own, says so, and they can be forgotten again", async () => {
    const book = await aShop();
    const backup = await exportText(book);
    const ann = await customerOf(book, "17");
    await books.forget(book, ann);
    const report = await books.importLog(backup, { into: "new-book", open: book });
    expect(report).toMatchObject({ kind: "imported", leftOut: 0, broughtBack: 1 });
    const restored = await books.open(report.bookId ?? "");
    expect(await textsIn(restored)).toMatch(/Ann Berg/);
    expect(await books.catalog.forgotten()).toContain(ann);
    expect((await books.forget(restored, ann)).kind).toBe("accepted");
    expect(await textsIn(restored)).not.toMatch(/Ann/);
  });

  it("PD4 says nothing where it brings back only people whom the device has not forgotten", async () => {
    books = appBooks(`forget-${++run}`);
    const book = await books.create();
    await books.importFacts(book, factLines(created("D-1", "Di Fox", "20")));
    const report = await books.importLog(await exportText(book), { into: "new-book", open: book });
    expect(report).toMatchObject({ kind: "imported", broughtBack: 0 });
  });
});
