import { describe, expect, it } from "vitest";
import { submissionSchema } from "../../../src/orders/submissions/submissionSchema.ts";

const line = { sku: "A", name: "Lamp", quantity: 1, unitPriceMinor: 5, discountPercent: null, category: "" };
const order = {
  type: "CreateOrder",
  number: null,
  customer: null,
  currency: "eur",
  lines: [line],
  freightMinor: null,
  address: null,
  untracked: [],
  note: "",
  fromSource: false,
};

const messageOf = (value: unknown): string | undefined =>
  submissionSchema.safeParse(value).error?.issues[0]?.message;

describe("checking submissions", () => {
  it("tidies texts and currencies", () => {
    expect(submissionSchema.parse({ ...order, note: "  hi " })).toEqual({
      ...order,
      currency: "EUR",
      note: "hi",
      lines: [{ ...line, category: null }],
    });
  });

  it.each([
    ["Enter 1 or more, or remove the line.", { lines: [{ ...line, quantity: 0 }] }],
    ["Enter a whole number.", { lines: [{ ...line, quantity: 1.5 }] }],
    ["Enter a whole number.", { lines: [{ ...line, quantity: Number.NaN }] }],
    ["Enter at most 1,000,000,000.", { lines: [{ ...line, quantity: 1e9 + 1 }] }],
    ["Enter an amount of 0 or more.", { lines: [{ ...line, unitPriceMinor: -1 }] }],
    ["This amount is too large.", { freightMinor: 1e12 + 1 }],
    ["Enter a percentage from 0 to 100.", { lines: [{ ...line, discountPercent: 101 }] }],
    ["Add at least one item.", { lines: [] }],
    ["An order can have 2,000 lines at most.", { lines: new Array(2001).fill(line) }],
    ["Enter a SKU.", { lines: [{ ...line, sku: " " }] }],
    ["Use at most 200 characters.", { lines: [{ ...line, name: "x".repeat(201) }] }],
    ["Use at most 5,000 characters.", { note: "x".repeat(5001) }],
    ["Enter a currency as three letters, such as EUR.", { currency: "euro" }],
    [
      "Enter an address like name@example.com, or leave it empty.",
      { customer: { customerId: null, reference: null, name: "N", email: "n", phone: null } },
    ],
  ])("says %j", (message, change) => {
    expect(messageOf({ ...order, ...change })).toBe(message);
  });

  it("refuses fields that it doesn't know, and types that there aren't", () => {
    expect(submissionSchema.safeParse({ ...order, extra: 1 }).success).toBe(false);
    expect(submissionSchema.safeParse({ type: "DeleteOrder", orderId: "o" }).success).toBe(false);
  });

  it("leaves a missing amount or price to the aggregate", () => {
    const payment = {
      ...{ type: "RecordPayment", orderId: "o", amountMinor: null, currency: null },
      ...{ methods: [], reference: null, fromSource: true },
    };
    expect(submissionSchema.parse(payment)).toEqual(payment);
    expect(messageOf({ ...order, lines: [{ ...line, unitPriceMinor: null }] })).toBeUndefined();
  });

  it("leaves a missing reason to the aggregate", () => {
    const cancel = {
      ...{ type: "CancelOrder", orderId: "o", reason: null },
      ...{ note: "", sourceRef: null, refundMinor: null },
    };
    expect(submissionSchema.parse(cancel)).toEqual(cancel);
  });
});
