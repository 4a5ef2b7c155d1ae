import { describe, expect, it } from "vitest";
import { pastedNumbers } from "../../../src/ui/orders/bulk/pastedNumbers.ts";

const ORDERS = ["1042", "1043", "1044"];
const pasted = (text: string, from = 0) => {
  const found = pastedNumbers(text, ORDERS, from);
  return found && Object.fromEntries(found);
};

describe("pasted tracking numbers", () => {
  it("given a column, then it fills the fields from where it is pasted, and none beyond the last", () => {
    expect(pasted("RM1\nRM2\n")).toEqual({ 0: "RM1", 1: "RM2" });
    expect(pasted("RM1\r\nRM2\r\nRM3", 1)).toEqual({ 1: "RM1", 2: "RM2" });
  });

  it.each(["\t", ";", ","])(
    "given lines of order and number with %j between, then each finds its order",
    (by) => {
      expect(pasted(`1044${by}RM9\n1042${by} RM7`, 1)).toEqual({ 2: "RM9", 0: "RM7" });
      expect(pasted(`1044${by}RM9`)).toEqual({ 2: "RM9" });
    },
  );

  it("given one number, then it is pasted as anywhere", () => {
    expect(pasted("RM1")).toBeNull();
    expect(pasted("RM1,RM2")).toBeNull();
  });
});
