import { act, fireEvent, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { toPosition } from "../../../src/engine/events/identifiers.ts";
import { setSingleKeys } from "../../../src/ui/frame/singleKeys.ts";
import { cannedBook, cannedStatus, createCannedBackend } from "../../support/cannedBackend.ts";
import { renderApp } from "../../support/renderApp.tsx";

const BOOK = "book=book-1";

afterEach(() => {
  localStorage.clear();
  setSingleKeys(true);
});

describe("the frame", () => {
  it("has the main screens' links, each keeping book and position", async () => {
    const { screen } = renderApp(createCannedBackend(), `/history?${BOOK}&at=7`);
    const navigation = within(await screen.findByRole("navigation", { name: "Main" }));
    const names = ["Orders", "Statistics", "History", "Under the hood", "Data & settings"];
    for (const name of names) {
      const link = navigation.getByRole("link", { name });
      expect(link.getAttribute("href")).toContain("book=book-1&at=7");
    }
    expect(navigation.getByRole("link", { name: "History" }).getAttribute("aria-current")).toBe("page");
  });

  it("goes to the search with / and to what was found with Enter", async () => {
    const { screen, router } = renderApp(createCannedBackend(), `/history?${BOOK}`);
    const field = await screen.findByRole("searchbox", { name: "Search" });
    fireEvent.keyDown(document.body, { key: "/" });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: "candle" } });
    fireEvent.submit(field);
    await waitFor(() => expect(router.state.location.href).toContain("/orders?book=book-1&text=candle"));
  });

  it("leaves single keys alone where they were switched off", async () => {
    const { screen } = renderApp(createCannedBackend(), `/history?${BOOK}`);
    const field = await screen.findByRole("searchbox", { name: "Search" });
    act(() => setSingleKeys(false));
    fireEvent.keyDown(document.body, { key: "/" });
    expect(document.activeElement).not.toBe(field);
  });

  it("says that the log belongs to a newer version (UP2)", async () => {
    const status = async () => cannedStatus(20, { readOnly: { message: "Version 2 is needed." } });
    const { screen } = renderApp(createCannedBackend({ methods: { status } }), `/history?${BOOK}`);
    expect(await screen.findByText("Read-only.")).toBeTruthy();
    expect(screen.getAllByText(/Version 2 is needed/).length).toBeGreaterThan(0);
    expect(screen.getByRole("button", { name: "New order" }).getAttribute("aria-disabled")).toBe("true");
  });

  it("PR5 marks a stopped view as stale, at its position", async () => {
    const backend = createCannedBackend();
    const ask = backend.ask;
    vi.spyOn(backend, "ask").mockImplementation(async (questions, at) => {
      const view = await ask(questions, at);
      return { ...view, position: toPosition(12), stale: ["statistics"] };
    });
    const { screen } = renderApp(backend, `/history?${BOOK}`);
    expect(await screen.findByText(/stopped: statistics.*as of event 12/)).toBeTruthy();
  });

  it("shows trouble until it is dismissed", async () => {
    const backend = createCannedBackend();
    const { screen } = renderApp(backend, `/history?${BOOK}`);
    await screen.findByRole("navigation", { name: "Main" });
    act(() =>
      backend.notify({
        kind: "trouble",
        code: "storage-full",
        message: "Full (QuotaExceededError: No room)",
      }),
    );
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(
      /event 20 is recorded.*be read and exported.*QuotaExceededError: No room/,
    );
    fireEvent.click(within(alert).getByRole("button", { name: "Dismiss" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });
});

describe("the frame in the past", () => {
  it("TT2 turns everything: root, banner, title, New order", async () => {
    const { screen } = renderApp(createCannedBackend(), `/history?${BOOK}&at=7`);
    expect(await screen.findByText(/as it was on .*2026, 02:00.*13 later events/)).toBeTruthy();
    expect(document.documentElement.dataset.time).toBe("past");
    await waitFor(() => expect(document.title).toMatch(/^Past, .*02:00 · History · Orderlog$/));
    const newOrder = screen.getByRole("button", { name: "New order" });
    expect(newOrder.getAttribute("aria-disabled")).toBe("true");
    expect(newOrder.getAttribute("aria-describedby")).not.toBeNull();
  });

  it("comes back to now with Escape", async () => {
    const { screen, at } = renderApp(createCannedBackend(), `/history?${BOOK}&at=7`);
    await screen.findByRole("note");
    fireEvent.keyDown(document.body, { key: "Escape" });
    await waitFor(() => expect(at()).toBeUndefined());
    await waitFor(() => expect(document.documentElement.dataset.time).toBeUndefined());
    expect(document.title).toBe("History · Orderlog");
  });

  it("TT2 counts what arrives, and does not move", async () => {
    const backend = createCannedBackend();
    const { screen, at } = renderApp(backend, `/history?${BOOK}&at=7`);
    await screen.findByRole("note");
    act(() => backend.append(3));
    expect(await screen.findByText("3 new")).toBeTruthy();
    expect(at()).toBe(7);
    expect(screen.getByText(/16 later events/)).toBeTruthy();
  });

  it("says so when the address's event is not on this device", async () => {
    const { screen } = renderApp(createCannedBackend(), `/history?${BOOK}&at=812440`);
    expect(
      await screen.findByText(/shows event 812,440, but this device's log ends at event 20/),
    ).toBeTruthy();
  });
});

describe("which book is open", () => {
  it("offers three ways on a device without a book, and starts empty in the browser's zone", async () => {
    const backend = createCannedBackend({ books: [] });
    const createBook = vi.spyOn(backend, "createBook");
    const { screen, router } = renderApp(backend, "/");
    expect(await screen.findByRole("button", { name: "Try the sample shop" })).toBeTruthy();
    expect(screen.getByLabelText("Import event log")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Start empty" }));
    await screen.findByRole("navigation", { name: "Main" });
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    expect(createBook).toHaveBeenCalledWith({ name: "My shop", timeZone });
    await waitFor(() => expect(router.state.location.href).toBe("/orders?book=book-1"));
  });

  it("opens the book that the address names, and writes it there when it names none", async () => {
    const books = [cannedBook(), cannedBook({ bookId: "book-2", name: "Second shop" })];
    const backend = createCannedBackend({ books });
    const openBook = vi.spyOn(backend, "openBook");
    const named = renderApp(backend, "/history?book=book-2");
    await named.screen.findByText("Second shop");
    expect(openBook.mock.calls).toEqual([["book-2"]]);
    named.unmount();
    const { router, screen } = renderApp(createCannedBackend({ books }), "/history");
    await screen.findByText("Second shop");
    expect(router.state.location.href).toBe("/history?book=book-2");
  });

  it("says so when this device doesn't have the address's book", async () => {
    const { screen } = renderApp(createCannedBackend(), "/history?book=gone");
    expect(await screen.findByText("This device doesn't have that book")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Open My shop" }));
    expect(await screen.findByRole("navigation", { name: "Main" })).toBeTruthy();
  });

  it("removes a sample in one click, and goes to another book", async () => {
    const books = [cannedBook(), cannedBook({ bookId: "sample", name: "Sample shop", kind: "sample" })];
    const { screen, router } = renderApp(createCannedBackend({ books }), "/history?book=sample");
    fireEvent.click(await screen.findByRole("button", { name: "Remove sample" }));
    await waitFor(() => expect(router.state.location.href).toBe("/orders?book=book-1"));
  });
});

describe("a book that can't be opened", () => {
  it("says what happened, and what to do next", async () => {
    const openBook = async () => {
      throw Object.assign(new Error("No databases here."), { code: "storage-unavailable" });
    };
    const { screen } = renderApp(createCannedBackend({ methods: { openBook } }), `/history?${BOOK}`);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/Private windows/);
  });
});
