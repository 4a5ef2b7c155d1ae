import { describe, expect, test } from "vitest";
import type { FactsImportReport } from "../../../src/orders/facts/factsImportReport.ts";
import type { LogImportReport } from "../../../src/ui/backend.ts";
import { factsImportWords } from "../../../src/ui/settings/factsImportWords.ts";
import { logImportWords } from "../../../src/ui/settings/logImportWords.ts";

const facts = (some: Partial<FactsImportReport>): FactsImportReport => ({
  kind: "imported",
  facts: 9719,
  accepted: 9700,
  known: 17,
  refused: [
    { line: 12, code: "NotPaid", reason: "Not paid." },
    { line: 40, code: "AlreadyCancelled", reason: "Cancelled already." },
  ],
  problem: null,
  lastLine: null,
  ...some,
});

const log = (some: Partial<LogImportReport>): LogImportReport => ({
  kind: "imported",
  bookId: "book-2",
  events: 9719,
  problem: null,
  ...some,
});

describe("Import of order facts in words", () => {
  test("given an import, then it counts what was accepted, known and refused", () => {
    expect(factsImportWords(facts({}))).toBe(
      "9,719 facts read: 9,700 accepted, 17 known already, 2 refused.",
    );
  });

  test("given a dry run, then it says that nothing was written", () => {
    expect(factsImportWords(facts({ kind: "dry-run" }))).toBe(
      "Dry run, nothing was written. Of 9,719 facts: 9,700 would be accepted, 17 known already, 2 would be refused.",
    );
  });

  test("given a line that is no fact, then it is named with its cause, and nothing was written", () => {
    const report = facts({ kind: "invalid", problem: { line: 5120, reason: "It is not JSON." } });
    expect(factsImportWords(report)).toBe("Line 5,120 is no fact: It is not JSON. Nothing was written.");
  });

  test("given a cancelled import, then it says up to which line facts stay", () => {
    const words = factsImportWords(facts({ kind: "cancelled", lastLine: 3000 }));
    expect(words).toContain("The facts up to line 3,000 stay: 9,700 accepted");
    expect(factsImportWords(facts({ kind: "cancelled" }))).toBe("Cancelled. Nothing was written.");
  });
});

describe("Import of an event log in words", () => {
  test.each([
    [log({}), "Imported 9,719 events as the book “Copy”, which is open now."],
    [log({ kind: "continued", events: 1 }), "Continued the book “Copy” with 1 event that it didn’t have."],
    [
      log({ kind: "nothing-new" }),
      "Nothing new: the book “Copy” holds this log already, event for event. Nothing was written.",
    ],
    [
      log({ kind: "invalid", bookId: null, problem: "line 14: the hash doesn’t fit." }),
      "Nothing was written: line 14: the hash doesn’t fit.",
    ],
    [log({ kind: "cancelled", bookId: null }), "Cancelled. Nothing was written."],
  ])("given the outcome %#, then it is told in a sentence", (report, words) => {
    expect(logImportWords(report, "Copy")).toBe(words);
  });
});
