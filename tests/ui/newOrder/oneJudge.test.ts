import { describe, expect, it } from "vitest";
import type { StreamId } from "../../../src/engine/events/identifiers.ts";
import { readFact } from "../../../src/orders/facts/fact.ts";
import { toSubmission as factToSubmission } from "../../../src/orders/facts/factSubmission.ts";
import type { CreateOrderSubmission } from "../../../src/orders/submissions/submission.ts";
import { submissionSchema } from "../../../src/orders/submissions/submissionSchema.ts";
import {
  emptyForm,
  type OrderFormValues,
  orderFormSchema,
  toSubmission,
} from "../../../src/ui/newOrder/orderForm.ts";
import { EMPTY_LINE, type LineInput } from "../../../src/ui/order/forms/lineInput.ts";
import { type SeededRandom, seededRandom } from "../../support/seededRandom.ts";

const GOOD_LINE: LineInput = { ...EMPTY_LINE, sku: "MUG", name: "Coffee mug", quantity: "2", price: "3.50" };
const GOOD_FORM: OrderFormValues = { ...emptyForm("GBP", "Ireland"), name: "Ann Berg", lines: [GOOD_LINE] };

const formRefusal = (values: OrderFormValues): string | undefined =>
  orderFormSchema(values.currency).safeParse(values).error?.issues[0]?.message;

const submissionOf = (values: OrderFormValues): CreateOrderSubmission =>
  toSubmission(orderFormSchema(values.currency).parse(values));

const submissionRefusal = (change: object): string | undefined =>
  submissionSchema.safeParse({ ...submissionOf(GOOD_FORM), ...change }).error?.issues[0]?.message;

const ADDRESS = submissionOf(GOOD_FORM).address;
const CUSTOMER = submissionOf(GOOD_FORM).customer;
const [LINE] = submissionOf(GOOD_FORM).lines;
const long = "x".repeat(201);
const half = "half of a rocket: \ud83d";

describe("one judge for forms and what comes in otherwise", () => {
  it.each<[string, Partial<OrderFormValues>, object]>([
    ["a name too long", { name: long }, { customer: { ...CUSTOMER, name: long } }],
    ["half of a character", { phone: half }, { customer: { ...CUSTOMER, phone: half } }],
    ["no email address", { email: "nonsense" }, { customer: { ...CUSTOMER, email: "nonsense" } }],
    [
      "a street too long",
      { address: { ...GOOD_FORM.address, street: long } },
      { address: { ...ADDRESS, street: long } },
    ],
    ["no SKU", { lines: [{ ...GOOD_LINE, sku: " " }] }, { lines: [{ ...LINE, sku: " " }] }],
    ["no item", { lines: [{ ...GOOD_LINE, name: "" }] }, { lines: [{ ...LINE, name: "" }] }],
    ["none of it", { lines: [{ ...GOOD_LINE, quantity: "0" }] }, { lines: [{ ...LINE, quantity: 0 }] }],
    [
      "a part of one",
      { lines: [{ ...GOOD_LINE, quantity: "1.5" }] },
      { lines: [{ ...LINE, quantity: 1.5 }] },
    ],
    [
      "too many",
      { lines: [{ ...GOOD_LINE, quantity: "1000000001" }] },
      { lines: [{ ...LINE, quantity: 1_000_000_001 }] },
    ],
    [
      "a price below 0",
      { lines: [{ ...GOOD_LINE, price: "-1" }] },
      { lines: [{ ...LINE, unitPriceMinor: -100 }] },
    ],
    ["postage too large", { postage: "10000000000.01" }, { freightMinor: 1e12 + 1 }],
    ["a note too long", { note: "x".repeat(5001) }, { note: "x".repeat(5001) }],
  ])("says the same of %s", (_, typed, submitted) => {
    const message = submissionRefusal(submitted);
    expect(message).toBeDefined();
    expect(formRefusal({ ...GOOD_FORM, ...typed })).toBe(message);
  });

  it("lets nothing through a form that would be refused behind it, or that a file of facts couldn't say", () => {
    const verdicts = { taken: 0, refused: 0 };
    for (let seed = 0; seed < 400; seed++) {
      const values = randomForm(seededRandom(seed));
      const read = orderFormSchema(values.currency).safeParse(values);
      if (!read.success) {
        verdicts.refused++;
        continue;
      }
      verdicts.taken++;
      const submission = toSubmission(read.data);
      expect(submissionSchema.parse(submission), `seed ${seed}`).toEqual(submission);
      expect(throughAFile(submission), `seed ${seed}`).toEqual(asFromSource(submission));
    }
    expect(verdicts.taken).toBeGreaterThan(40);
    expect(verdicts.refused).toBeGreaterThan(40);
  });
});

/** The order as a file of facts says it, read back as an import does. */
function throughAFile({ customer, lines, freightMinor, address, currency }: CreateOrderSubmission) {
  const fact = {
    kind: "created",
    orderRef: "1042",
    customerRef: customer?.reference,
    customerName: customer?.name,
    customerEmail: customer?.email,
    currency,
    items: lines,
    freightMinor,
    address,
  };
  const reading = readFact(JSON.stringify(fact));
  if (!reading.ok) throw new Error(reading.reason);
  const read = factToSubmission(reading.fact, "order" as StreamId, []);
  return read.complete ? read.submission : read.lacks;
}

/** What a file can't say of an order that was typed in: a phone number and a note. */
const asFromSource = (submission: CreateOrderSubmission): CreateOrderSubmission => ({
  ...submission,
  number: "1042",
  customer: submission.customer === null ? null : { ...submission.customer, phone: null },
  note: "",
  fromSource: true,
});

function randomForm(random: SeededRandom): OrderFormValues {
  const text = (): string =>
    random.chance(0.97)
      ? random.pick(["", "a", " Ärmel ", "4711", "=1+1", "名前", "x".repeat(200), "line\nbreak"])
      : random.pick([long, half]);
  const line = (): LineInput => ({
    ...EMPTY_LINE,
    sku: random.chance(0.95) ? "MUG" : text(),
    name: random.chance(0.95) ? "Coffee mug" : text(),
    quantity: random.pick(["1", "2", " 12 ", "1", "3", "40", random.pick(["", "0", "1e3", "1.5", "-2"])]),
    price: random.pick(["0", "3.50", "1,204.00", "£2", "9", ".5", random.pick(["", "-1", "3.555", "free"])]),
  });
  return {
    customerId: null,
    name: random.chance(0.9) ? "Ann Berg" : text(),
    email: random.pick(["", "ann@example.com", random.chance(0.8) ? "" : text()]),
    phone: text(),
    reference: text(),
    address: { recipient: text(), street: text(), postalCode: text(), city: text(), country: text() },
    currency: "GBP",
    lines: Array.from({ length: random.whole(1, 3) }, line),
    postage: random.pick(["", "3", "0.99", "3"]),
    note: text(),
  };
}
