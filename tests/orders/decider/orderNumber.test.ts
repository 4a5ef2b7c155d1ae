import { describe, expect, it } from "vitest";
import {
  COUNTED_NUMBER_PREFIX,
  nextNumber,
  numberReservation,
  orderReservations,
} from "../../../src/orders/order/orderNumber.ts";
import { created, paid } from "../../support/orderScenarios.ts";

describe("the reserved key of an order's number", () => {
  it("sorts counted numbers as numbers", () => {
    const numbers = ["9", "10", "99", "100", "1001", "536365"];
    const keys = numbers.map(numberReservation);
    expect([...keys].sort()).toEqual(keys);
    expect(keys.every((key) => key.startsWith(COUNTED_NUMBER_PREFIX))).toBe(true);
  });

  it("keeps other numbers as texts, apart from each other", () => {
    const numbers = ["A-17", "007", "7", "9999999999999999", "C536379", "00"];
    expect(new Set(numbers.map(numberReservation)).size).toBe(numbers.length);
    expect(numberReservation("007")).toBe("number/s007");
    expect(numberReservation("9999999999999999")).toBe("number/s9999999999999999");
  });

  it("comes with OrderCreated alone", () => {
    expect(orderReservations(created({ number: "1042" }))).toEqual(["number/n041042"]);
    expect(orderReservations(paid())).toEqual([]);
  });
});

describe("the next number", () => {
  it.each([
    [undefined, "1001"],
    ["1001", "1002"],
    ["9", "10"],
    ["9999", "10000"],
    ["536365", "536366"],
  ])("after %s is %s", (last, next) => {
    expect(nextNumber(last === undefined ? undefined : numberReservation(last))).toBe(next);
  });

  it("is not counted on from a text", () => {
    expect(() => nextNumber("number/sA-17")).toThrow(expect.objectContaining({ code: "invalid-argument" }));
  });
});
