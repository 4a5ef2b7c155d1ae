import { describe, expect, it } from "vitest";
import { bookInName, engineName } from "../../src/app/engineName.ts";

describe("the name of an engine's worker", () => {
  it("says which book is opened ahead, or none", () => {
    for (const bookId of ["01a21062-cde1-7594-a8ae-40cc2570483f", "two words", null]) {
      expect(bookInName(engineName(bookId))).toBe(bookId);
    }
    expect(bookInName("")).toBeNull();
  });
});
