import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Position } from "../../../src/engine/events/identifiers.ts";
import type { FactsImportReport } from "../../../src/orders/facts/factsImportReport.ts";
import type { Backend, LongJob } from "../../../src/ui/backend.ts";
import { SettingsScreen } from "../../../src/ui/settings/SettingsScreen.tsx";
import { CANNED_BOOK, CANNED_STATUS, type Canned, cannedBackend } from "../canned/cannedBackend.ts";
import { renderScreen } from "../canned/renderScreen.tsx";

const shown = (canned: Canned, address = "/settings") =>
  renderScreen(SettingsScreen, { backend: cannedBackend(canned), address });

const input = async (name: string): Promise<HTMLInputElement> => {
  const element = await screen.findByLabelText(name);
  if (!(element instanceof HTMLInputElement)) throw new Error(`${name} is no input`);
  return element;
};

const FACTS: FactsImportReport = {
  kind: "imported",
  facts: 3,
  accepted: 2,
  known: 0,
  refused: [{ line: 2, code: "NotPaid", reason: "Not paid." }],
  nameless: 0,
  problem: null,
  lastLine: null,
};

const file = (name: string) => new File(["{}"], name);

describe("Import order facts", () => {
  test("given a file is chosen, then it is imported at once and each refused line is listed", async () => {
    const importFacts = vi.fn(async () => FACTS);
    shown({ importFacts });
    await userEvent.upload(await input("Import order facts"), file("shop.ndjson"));

    expect(await screen.findByText("3 facts read: 2 accepted, 0 known already, 1 refused.")).toBeDefined();
    const refused = screen.getByRole("region", { name: "Refused facts" });
    expect(within(refused).getByText("2")).toBeDefined();
    expect(refused.textContent).toContain("Not paid. NotPaid");
    expect(importFacts).toHaveBeenCalledWith(expect.anything(), { dryRun: false }, expect.anything());
  });

  test("given an empty book in another zone, then UTC is preset and becomes the book's zone first", async () => {
    const calls: string[] = [];
    const updateBook: Backend["updateBook"] = async (_, settings) => {
      calls.push(`zone ${settings.timeZone}`);
      return { ...CANNED_BOOK, timeZone: settings.timeZone };
    };
    const importFacts = async () => {
      calls.push("import");
      return FACTS;
    };
    const head = { ...CANNED_STATUS.head, position: 0 as Position };
    shown({ updateBook, importFacts, engine: { head } });
    expect((await input("Time zone of the shop")).value).toBe("UTC");
    await userEvent.upload(await input("Import order facts"), file("shop.ndjson"));
    await waitFor(() => expect(calls).toEqual(["zone UTC", "import"]));
  });

  test("given a dry run, then no setting changes and it is only checked", async () => {
    const importFacts = vi.fn(async () => ({ ...FACTS, kind: "dry-run" as const }));
    const head = { ...CANNED_STATUS.head, position: 0 as Position };
    shown({ importFacts, engine: { head } });
    await userEvent.click(await screen.findByRole("checkbox", { name: /Dry run/ }));
    await userEvent.upload(await input("Import order facts"), file("shop.ndjson"));
    await waitFor(() =>
      expect(importFacts).toHaveBeenCalledWith(expect.anything(), { dryRun: true }, expect.anything()),
    );
    expect(await screen.findByText(/^Dry run, nothing was written/)).toBeDefined();
  });

  test("given a running import, then it shows how far it is and can be cancelled", async () => {
    const importFacts = (_: Blob, __: unknown, job: LongJob) =>
      new Promise<FactsImportReport>((resolve) => {
        job.onProgress({ phase: "writing", done: 3000, total: 9719, ratePerSecond: 4120 });
        job.signal.addEventListener("abort", () => resolve({ ...FACTS, kind: "cancelled", lastLine: 3000 }));
      });
    shown({ importFacts });
    await userEvent.upload(await input("Import order facts"), file("shop.ndjson"));
    expect(await screen.findByText(/3,000 of 9,719/)).toBeDefined();
    expect((await input("Import event log")).disabled).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(await screen.findByText(/The facts up to line 3,000 stay/)).toBeDefined();
  });

  test("TT2 given a position in the past, then nothing can be imported and the reason is said", async () => {
    shown({}, "/settings?at=12");
    const facts = await input("Import order facts");
    await waitFor(() => expect(facts.disabled).toBe(true));
    expect((await input("Import event log")).disabled).toBe(true);
    expect(screen.getAllByText(/The screen shows the past/).length).toBe(2);
  });
});

describe("Import event log", () => {
  test("given the same log twice, then it offers to import it as a new book", async () => {
    const into: string[] = [];
    const importLog: Backend["importLog"] = async (_, options) => {
      into.push(options.into);
      return { kind: "nothing-new", bookId: "book-1", events: 12, problem: null, leftOut: 0, broughtBack: 0 };
    };
    shown({ importLog });
    await userEvent.upload(await input("Import event log"), file("log.json"));
    await userEvent.click(await screen.findByRole("button", { name: "Import as a new book" }));
    await waitFor(() => expect(into).toEqual(["auto", "new-book"]));
  });

  test("given it became a book, then that book is opened", async () => {
    const importLog: Backend["importLog"] = async () => {
      return { kind: "imported", bookId: "book-2", events: 12, problem: null, leftOut: 0, broughtBack: 0 };
    };
    const router = shown({ importLog });
    await userEvent.upload(await input("Import event log"), file("log.json"));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ book: "book-2" }));
  });
});

describe("Export event log", () => {
  afterEach(() => vi.restoreAllMocks());

  const saving = () => {
    const saved: { name: string; blob: Blob }[] = [];
    URL.createObjectURL = (blob) => {
      saved.push({ name: "", blob: blob as Blob });
      return "blob:saved";
    };
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      const last = saved.at(-1);
      if (last) last.name = this.download;
    });
    return saved;
  };

  test("given the past, then the log up to that event is saved, with personal records unless told otherwise", async () => {
    const asked: unknown[] = [];
    const exportLog: Backend["exportLog"] = async (options, sink) => {
      asked.push(options);
      const writer = sink.getWriter();
      await writer.write(new TextEncoder().encode("{}"));
      await writer.close();
      return 12;
    };
    const saved = saving();
    shown({ exportLog }, "/settings?at=12");
    expect(await screen.findByText(/up to event 12;/)).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Export event log" }));
    expect(await screen.findByText(/^12 events exported/)).toBeDefined();
    expect(asked).toEqual([{ at: 12, personal: true }]);
    expect(saved.map(({ name, blob }) => [name, blob.size])).toEqual([
      ["orderlog-my-shop-2026-11-23.json", 2],
    ]);
  });
});

describe("Books", () => {
  test("given a book of one's own, when it is removed, then a dialog names what is lost first", async () => {
    const removeBook = vi.fn(async () => undefined);
    shown({ removeBook });
    await userEvent.click(await screen.findByRole("button", { name: "Remove book My shop" }));
    const dialog = await screen.findByRole("alertdialog", { name: "Remove the book “My shop”?" });
    expect(dialog.textContent).toContain("It was never exported");
    expect(removeBook).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole("button", { name: "Remove book My shop" }));
    expect(removeBook).toHaveBeenCalledWith("book-1");
  });

  test("given a sample book, then it goes with one click", async () => {
    const removeBook = vi.fn(async () => undefined);
    shown({ removeBook, book: { kind: "sample", name: "Sample shop" } });
    await userEvent.click(await screen.findByRole("button", { name: "Remove book Sample shop" }));
    expect(removeBook).toHaveBeenCalledWith("book-1");
  });
});

describe("Verify log", () => {
  test("ES8 given a broken chain, then the first position that doesn't fit is named", async () => {
    shown({ verifyLog: async () => 1234 as Position });
    await userEvent.click(await screen.findByRole("button", { name: "Verify log" }));
    expect(await screen.findByText(/Event 1,234 doesn’t fit/)).toBeDefined();
  });
});
