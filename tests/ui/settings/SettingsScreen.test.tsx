import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Position } from "../../../src/engine/events/identifiers.ts";
import type { Instant } from "../../../src/lib/clock.ts";
import type { FactsImportReport } from "../../../src/orders/facts/factsImportReport.ts";
import type {
  Backend,
  LogImportReport,
  LogPreview,
  LogVerification,
  LongJob,
} from "../../../src/ui/backend.ts";
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
    expect(await screen.findByText("Writing 3,000 of 9,719, 4,120 a second, about 2 s left")).toBeDefined();
    expect((await input("Import event log")).disabled).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(await screen.findByText(/The facts up to line 3,000 stay/)).toBeDefined();
  });

  test("given a total that is an estimate, then it says so", async () => {
    const importFacts = (_: Blob, __: unknown, job: LongJob) =>
      new Promise<FactsImportReport>(() => {
        const people = { phase: "people", done: 3000, total: 9000, isEstimated: true } as const;
        job.onProgress({ ...people, ratePerSecond: 1000 });
      });
    shown({ importFacts });
    await userEvent.upload(await input("Import order facts"), file("shop.ndjson"));
    expect(await screen.findByText(/3,000 of about 9,000, 1,000 a second, about 6 s left/)).toBeDefined();
  });

  test("TT2 given a position in the past, then nothing can be imported and the reason is said", async () => {
    shown({}, "/settings?at=12");
    const facts = await input("Import order facts");
    await waitFor(() => expect(facts.disabled).toBe(true));
    expect((await input("Import event log")).disabled).toBe(true);
    expect(screen.getAllByText(/The screen shows the past/).length).toBe(2);
  });
});

const PREVIEW: Extract<LogPreview, { kind: "log" }> = {
  kind: "log",
  name: "Inkwell",
  events: 1234,
  exportedAt: "2026-11-20T08:00:00.000Z" as Instant,
  fingerprint: { position: 1234 as Position, digits: "9f3c81ab77e01d520a4b" },
  relation: "longer",
  newEvents: 34,
};

const IMPORTED: LogImportReport = {
  ...{ kind: "imported", bookId: "book-2", events: 12 },
  ...{ problem: null, leftOut: 0, broughtBack: 0 },
};

describe("Import event log", () => {
  test("given a file is chosen, then what it is and what will happen is said, and nothing is done", async () => {
    const importLog = vi.fn(async () => IMPORTED);
    shown({ previewLog: async () => PREVIEW, importLog });
    await userEvent.upload(await input("Import event log"), file("log.json"));
    const preview = await screen.findByRole("region", { name: "The chosen log" });
    expect(preview.textContent).toMatch(/Inkwell.*1,234.*1234-9f3c-81ab-77e0-1d52-0a4b.*34 events longer/);
    expect(importLog).not.toHaveBeenCalled();
    await userEvent.click(within(preview).getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("region", { name: "The chosen log" })).toBeNull();
    expect(importLog).not.toHaveBeenCalled();
  });

  test.each([
    ["longer", ["Continue this book", "Import as a new book"]],
    ["other", ["Import as a new book"]],
    ["contained", ["Import as a new book"]],
    ["forked", ["Import as a new book"]],
  ] as const)("given a log that is %s, then only what can be done is offered", async (relation, offered) => {
    shown({ previewLog: async () => ({ ...PREVIEW, relation }) });
    await userEvent.upload(await input("Import event log"), file("log.json"));
    const preview = await screen.findByRole("region", { name: "The chosen log" });
    const buttons = within(preview).getAllByRole("button");
    expect(buttons.map((button) => button.textContent)).toEqual([...offered, "Cancel"]);
  });

  test("given a kept fingerprint, then it goes along; given none that can be read, no file can be chosen", async () => {
    const importLog = vi.fn<Backend["importLog"]>(async () => IMPORTED);
    shown({ previewLog: async () => PREVIEW, importLog });
    const [field] = await screen.findAllByLabelText("Fingerprint kept elsewhere");
    if (!field) throw new Error("no field");
    await userEvent.type(field, "12 9f3c");
    expect((await input("Import event log")).disabled).toBe(true);
    await userEvent.clear(field);
    await userEvent.type(field, "1,234 9F3C 81AB 77E0 1D52 0A4B");
    await userEvent.upload(await input("Import event log"), file("log.json"));
    await userEvent.click(await screen.findByRole("button", { name: "Import as a new book" }));
    const kept = { position: 1234, digits: "9f3c81ab77e01d520a4b" };
    expect(importLog.mock.calls[0]?.[1]).toEqual({ into: "new-book", kept });
  });

  test("given a file that is no log, then it is refused with the reason", async () => {
    shown({ previewLog: async () => ({ kind: "unreadable", problem: "Line 1: no JSON." }) });
    await userEvent.upload(await input("Import event log"), file("log.json"));
    expect(await screen.findByText("Nothing was written: Line 1: no JSON.")).toBeDefined();
  });

  test("given it became a book, then that book is opened", async () => {
    const router = shown({ previewLog: async () => PREVIEW, importLog: async () => IMPORTED });
    await userEvent.upload(await input("Import event log"), file("log.json"));
    await userEvent.click(await screen.findByRole("button", { name: "Import as a new book" }));
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
  const verified = async (verification: LogVerification, typed?: string) => {
    const verifyLog = vi.fn<Backend["verifyLog"]>(async () => verification);
    shown({ verifyLog });
    const fields = await screen.findAllByLabelText("Fingerprint kept elsewhere");
    const last = fields.at(-1);
    if (typed !== undefined && last) await userEvent.type(last, typed);
    await userEvent.click(screen.getByRole("button", { name: "Verify log" }));
    return verifyLog;
  };

  test("ES8 given a broken chain, then the first position that doesn't fit is named", async () => {
    await verified({ firstBad: 1234 as Position, events: 2000, kept: null });
    expect(await screen.findByText(/Event 1,234 doesn’t fit/)).toBeDefined();
  });

  test.each([
    ["same", /The fingerprint fits/],
    ["differs", /The fingerprint doesn’t fit/],
    ["ahead", /of a later event than this log has/],
  ] as const)(
    "ES8 given a kept fingerprint that is %s, then it is said beside the chain",
    async (kept, words) => {
      const verification = { firstBad: null, events: 21_048, kept };
      const verifyLog = await verified(verification, "12-9f3c-81ab-77e0-1d52-0a4b");
      expect(await screen.findByText(words)).toBeDefined();
      expect(screen.getByText(/every one of 21,048 events/)).toBeDefined();
      expect(verifyLog.mock.calls[0]?.[0]).toEqual({ position: 12, digits: "9f3c81ab77e01d520a4b" });
    },
  );

  test("ES8 the log's own fingerprint carries its position, and can be copied", async () => {
    shown({});
    const own = await screen.findByLabelText("Fingerprint");
    expect(own.textContent).toBe("21048-0000-0000-0000-0000-0000");
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await navigator.clipboard.readText()).toBe(own.textContent);
  });
});
