import { describe, expect, it } from "vitest";
import { keepEqual } from "../../../src/ui/stores/keepEqual.ts";

const answer = (status: string) => ({
  kind: "orderList",
  total: 2,
  rows: [
    { number: "1", status: "paid", placedAt: null },
    { number: "2", status, placedAt: "2026-03-29T00:30:00Z" },
  ],
  types: Uint8Array.of(1, 2, 3),
});

describe("keepEqual", () => {
  it("given everything says the same, then it is the object from before", () => {
    const before = answer("paid");
    expect(keepEqual(before, answer("paid"))).toBe(before);
  });

  it("given one row changed, then the others and what else is equal stay the same objects", () => {
    const before = answer("paid");
    const after = keepEqual(before, answer("shipped"));
    expect(after).toEqual(answer("shipped"));
    expect(after).not.toBe(before);
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.rows[1]).not.toBe(before.rows[1]);
    expect(after.types).toBe(before.types);
  });

  it.each<[string, unknown, unknown]>([
    ["nothing before", undefined, { total: 1 }],
    ["a field less", { total: 1, more: 2 }, { total: 1 }],
    ["a field more, even an undefined one", { total: 1 }, { total: 1, more: undefined }],
    ["another field of the same value", { one: undefined }, { other: undefined }],
    ["a shorter list", [1, 2], [1]],
    ["a longer list", [1], [1, 2]],
    ["a list that was none", { 0: 1 }, [1]],
    ["other bytes", Uint8Array.of(1, 2), Uint8Array.of(1, 3)],
    ["null", { total: 1 }, null],
    ["a value that isn't plain", new Map([[1, 2]]), new Map([[1, 2]])],
  ])("given %s, then it is what came anew", (_, before, after) => {
    const kept = keepEqual(before, after);
    expect(kept).toStrictEqual(after);
    expect(kept).not.toBe(before);
  });
});
