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
  nameless: 0,
  problem: null,
  lastLine: null,
  ...some,
});

const log = (some: Partial<LogImportReport>): LogImportReport => ({
  kind: "imported",
  bookId: "book-2",
  events: 9719,
  problem: null,
  leftOut: 0,
  broughtBack: 0,
  ...some,
});

describe("Import of order facts in words", () => {
  test("given an import, then it counts what was accepted, known and refused", () => {
    expect(factsImportWords(facts({}))).toBe(
      "9,719 facts read: 9,700 accepted, 17 known already, 2 refused.",
    );
  });

  test("PD2 given facts of forgotten customers, then it says that they stay forgotten", () => {
    const words = (some: Partial<FactsImportReport>) => factsImportWords(facts({ nameless: 3, ...some }));
    expect(words({})).toMatch(
      /2 refused\. 3 of them are about customers .* without names, addresses and notes\.$/,
    );
    expect(words({ nameless: 1 })).toMatch(/1 of them is about a customer who was forgotten/);
    expect(words({ kind: "cancelled", lastLine: 7 })).toMatch(/customers who were forgotten/);
    expect(words({ kind: "cancelled" })).not.toMatch(/forgotten/);
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

  test("PD2 given records of customers whom the log has forgotten, then it says that they were left out", () => {
    const words = logImportWords(log({ kind: "continued", leftOut: 4 }), "Inkwell");
    expect(words).toMatch(/4 personal records .* were left out/);
  });

  test("PD4 given an older backup, then it says that it brings forgotten people back", () => {
    expect(logImportWords(log({ broughtBack: 2 }), "Inkwell")).toMatch(
      /It brings back 2 customers who were forgotten on this device/,
    );
    expect(logImportWords(log({ broughtBack: 1 }), "Inkwell")).toMatch(/1 customer who was forgotten/);
    expect(logImportWords(log({}), "Inkwell")).not.toMatch(/forgotten/);
  });
});
