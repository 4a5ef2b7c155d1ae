import { describe, expect, it } from "vitest";
import type { SubjectId } from "../../../src/engine/personal/personalRecord.ts";
import type { CustomerForgotten } from "../../../src/orders/customer/customer.ts";
import { customerDecider } from "../../../src/orders/customer/customerDecider.ts";
import { customerEventFault, recordedErasures } from "../../../src/orders/customer/customerEventData.ts";
import { scenariosOf } from "../../support/givenWhenThen.ts";
import { streamId, version } from "../../support/storeFixtures.ts";

const { given } = scenariosOf(customerDecider);
const customerId = "customer-1" as SubjectId;
const forget = (records: number) => ({ type: "ForgetCustomer", customerId, records }) as const;
const forgotten: CustomerForgotten = { type: "CustomerForgotten", data: { customerId } };

describe("PD2 forgetting a customer", () => {
  it("PD2 is an event that names nobody", () => {
    given().when(forget(3)).then(forgotten);
  });

  it("PD2 happens once: nothing of theirs can have come since", () => {
    given(forgotten).when(forget(0)).thenRejected("CustomerAlreadyForgotten", { customerId });
    given(forgotten).when(forget(2)).thenRejected("CustomerAlreadyForgotten");
  });

  it("CMD3 of whom the book holds nothing is refused in words", () => {
    const { message } = given().when(forget(0)).thenRejected("NothingToForget", { customerId });
    expect(message).toMatch(/holds nothing about this customer/);
  });
});

describe("a customer's event that comes from outside", () => {
  const recorded = { streamId: streamId("customer-1"), version: version(1), data: { customerId } };

  it.each<[string, Partial<typeof recorded> & { readonly data?: object }, RegExp]>([
    ["a second one", { version: version(2) }, /has events already/],
    ["one in another stream", { streamId: streamId("order-1") }, /another customer than its stream's/],
    ["one that names a person", { data: { ...recorded.data, name: "Ann" } as never }, /"name"/],
    ["one without an id", { data: {} as never }, /customerId/],
  ])("is refused where it is %s", (_, changes, fault) => {
    expect(customerEventFault({ ...recorded, ...changes })).toMatch(fault);
  });

  it("is taken as it was recorded, and erases whom it names", () => {
    expect(customerEventFault(recorded)).toBeNull();
    const events = [
      { ...recorded, type: "CustomerForgotten" },
      { ...recorded, type: "NoteAdded" },
    ];
    expect(recordedErasures(events as never)).toEqual([customerId]);
  });
});
