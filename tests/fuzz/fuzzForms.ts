import { expect } from "vitest";
import type { StreamId } from "../../src/engine/events/identifiers.ts";
import type { Submission } from "../../src/orders/submissions/submission.ts";
import { type AppBooks, appBooks, type OpenedBook } from "../support/appBooks.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { expectSoundBook, type FuzzCounts } from "./fuzzVerdicts.ts";
import { mutateJson } from "./mutateJson.ts";

const created = {
  type: "CreateOrder",
  number: null,
  customer: {
    customerId: null,
    reference: "17850",
    name: "Nora Quillfeather",
    email: "nora@example.com",
    phone: null,
  },
  currency: "EUR",
  lines: [
    {
      sku: "85123A",
      name: "Lantern",
      quantity: 6,
      unitPriceMinor: 255,
      discountPercent: 12.5,
      category: null,
    },
    {
      sku: "B",
      name: "Wick",
      quantity: 1,
      unitPriceMinor: 0,
      discountPercent: null,
      category: "Spare parts",
    },
  ],
  freightMinor: 490,
  address: {
    recipient: "Nora",
    street: "Inkwell Lane 3",
    postalCode: "4711",
    city: "Mosswick",
    country: "Germany",
  },
  untracked: [],
  note: "Rings twice",
  fromSource: false,
};

const laterOn = (orderId: StreamId): readonly object[] => [
  { type: "ChangeItems", orderId, lines: created.lines, freightMinor: null, revision: null },
  { type: "ChangeShippingAddress", orderId, address: created.address },
  {
    type: "RecordPayment",
    orderId,
    amountMinor: 100,
    currency: null,
    methods: ["card"],
    reference: null,
    fromSource: false,
  },
  { type: "AddNote", orderId, note: "Hello" },
  { type: "CancelOrder", orderId, reason: "other", note: "", sourceRef: null, refundMinor: null },
];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Whether a form was taken; a refusal of its shape names a field, one of the order is a rejection. */
async function submitHostile(
  books: AppBooks,
  book: OpenedBook,
  form: unknown,
  place: string,
): Promise<boolean> {
  try {
    return (await books.submit(book, form as Submission)).kind === "accepted";
  } catch (error) {
    expect(error, place).toMatchObject({
      code: "invalid-argument",
      message: expect.stringMatching(/^[\w.[\]]+|^expected/),
    });
    return false;
  }
}

/** Submits hostile forms: each ends in an answer, never in an exception, and the book stays sound. */
export async function fuzzForms(inputs: number, seed: number): Promise<FuzzCounts> {
  const books = appBooks(`fuzz-forms-${seed}`);
  const book = await books.create();
  const first = await books.submit(book, created as Submission);
  if (first.kind !== "accepted") throw new Error(first.kind);
  const orderId = first.commit.streamId;
  const counts = { inputs, refused: 0, imported: 0 };
  for (let at = 0; at < inputs; at++) {
    const random = seededRandom(seed + at);
    const form = random.pick([created, created, ...laterOn(orderId)]);
    const before = await book.writeSide.store.head();
    const place = `form ${at} of seed ${seed}`;
    const accepted = await submitHostile(books, book, parsed(mutateJson(form, random)), place);
    if (accepted) counts.imported++;
    else counts.refused++;
    const after = await book.writeSide.store.head();
    expect(after.position > before.position, place).toBe(accepted);
  }
  await expectSoundBook(book, `forms of seed ${seed}`);
  books.close();
  return counts;
}
