import type { PersonalId, PersonalRecord, SubjectId } from "../../../src/engine/personal/personalRecord.ts";
import type { JsonObject } from "../../../src/lib/json.ts";
import type { Currency } from "../../../src/orders/money.ts";
import type { AddressRef, CustomerRef } from "../../../src/orders/order/events.ts";
import { type OrderLog, orderLogBuilder } from "../../support/orderLogBuilder.ts";
import { aLine, cancel, createOrder, deliver, pay, sendBack, ship } from "../../support/orderScenarios.ts";

const EUR = "EUR" as Currency;
export const subject = (name: string) => name as SubjectId;
export const personalId = (name: string) => name as PersonalId;
export const customerRef = (customerId: string, recordId: string): CustomerRef => ({
  customerId: subject(customerId),
  recordId: personalId(recordId),
});

export const record = (id: string, about: string, kind: string, data: JsonObject): PersonalRecord => ({
  id: personalId(id),
  subject: subject(about),
  kind,
  data,
});
export const customerRecord = (id: string, about: string, name: string | null, reference: string | null) =>
  record(id, about, "customer", { name, reference, email: null, phone: null });

const lisbon: AddressRef = { recordId: personalId("lisbon"), country: "Portugal" };
const lisbonRecord = record("lisbon", "ann", "address", {
  ...{ recipient: "Ann Berg", street: "Rua 1", postalCode: "1100", city: "Lisboa", country: "Portugal" },
});

/**
 * Five orders with what real shops have: no customer, no address, no payments known, a value of 0, two
 * currencies, one SKU on two lines, numbers that look alike, a customer whose record is gone.
 */
export function exampleShop(): OrderLog {
  const log = orderLogBuilder();
  const mugs = [
    aLine({ quantity: 3 }),
    aLine({ line: 2, quantity: 1, unitPriceMinor: 900 }),
    aLine({ line: 3, sku: "POST", name: "Versand für Björn", quantity: 1, unitPriceMinor: 0 }),
  ];
  log.decide(
    "o1",
    "2026-03-28T10:00:00Z",
    createOrder({
      ...{ number: "0042", lines: mugs, freightMinor: 500, shippingAddress: lisbon },
      ...{ customer: customerRef("ann", "ann-1"), noteId: personalId("note-1") },
    }),
    [
      customerRecord("ann-1", "ann", null, "17850"),
      lisbonRecord,
      record("note-1", "ann", "note", { text: "Ring the BELL" }),
    ],
  );
  log.decide(
    "o2",
    "2026-03-28T23:59:00Z",
    createOrder({
      ...{ number: "42", lines: [aLine({ sku: "POT", name: "Tea pot", quantity: 1, unitPriceMinor: 2000 })] },
      ...{ customer: customerRef("bob", "bob-1"), freightMinor: null, shippingAddress: "unknown" },
    }),
    [customerRecord("bob-1", "bob", null, "9")],
  );
  log.decide("o1", "2026-03-29T00:30:00Z", pay({ amountMinor: 4500 }));
  log.decide(
    "o3",
    "2026-03-29T01:30:00Z",
    createOrder({
      ...{ number: "A-10", currency: EUR, lines: [aLine({ unitPriceMinor: 0 })], freightMinor: 0 },
      ...{ customer: null, shippingAddress: { recordId: null, country: "EIRE" }, untracked: ["payment"] },
    }),
  );
  log.decide(
    "o4",
    "2026-03-30T09:00:00Z",
    createOrder({
      ...{ number: "A-9", currency: EUR, lines: [aLine({ quantity: 2, discountPercent: 10 })] },
      ...{ customer: customerRef("carl", "carl-1"), shippingAddress: { recordId: null, country: null } },
    }),
  );
  log.decide("o4", "2026-03-30T10:00:00Z", pay({ amountMinor: 2300 }));
  log.decide("o4", "2026-03-31T10:00:00Z", ship());
  log.decide("o3", "2026-03-31T11:00:00Z", ship({ carrier: null, trackingNumber: null, fromSource: true }));
  log.decide("o1", "2026-04-01T12:00:00Z", cancel({ noteId: personalId("note-2") }), [
    record("note-2", "ann", "note", { text: "Damaged in store" }),
  ]);
  log.decide("o4", "2026-04-02T10:00:00Z", deliver);
  log.decide("o4", "2026-04-03T10:00:00Z", sendBack({ line: 1, quantity: 1 }));
  log.decide(
    "o5",
    "2026-04-03T22:59:59Z",
    createOrder({
      ...{
        number: "1001",
        customer: customerRef("ann", "ann-2"),
        shippingAddress: lisbon,
        freightMinor: null,
      },
      lines: [aLine({ sku: "POT", name: "Tea pot, new glaze", quantity: 1, unitPriceMinor: 2500 })],
    }),
    [customerRecord("ann-2", "ann", "Ann Berg", "17850")],
  );
  log.decide("o2", "2026-04-04T08:00:00Z", {
    type: "ChangeItems",
    lines: [aLine({ sku: "POT", name: "Tea pot", quantity: 2, unitPriceMinor: 2000 })],
    freightMinor: 100,
    revision: null,
  });
  return log;
}

/** Positions of the example's log that tests name. */
export const AT = {
  o2Created: 3,
  o1Paid: 4,
  o4Created: 6,
  o1Cancelled: 10,
  o5Created: 13,
  head: 14,
} as const;
