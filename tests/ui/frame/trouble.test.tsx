import { act, fireEvent, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { toPosition } from "../../../src/engine/events/identifiers.ts";
import { toInstant } from "../../../src/lib/clock.ts";
import { useToasts } from "../../../src/ui/components/toastStore.ts";
import { storageStore } from "../../../src/ui/safety/storageStore.ts";
import { cannedBook, cannedStatus, createCannedBackend } from "../../support/cannedBackend.ts";
import { renderApp } from "../../support/renderApp.tsx";

const ADDRESS = "/history?book=book-1";

/** A browser whose storage says what a test has it say. */
function browserStorage(said: Partial<StorageManager>): void {
  vi.stubGlobal("navigator", Object.create(navigator, { storage: { value: said } }));
}

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  storageStore.setState({ report: null });
  useToasts.setState({ toasts: [] });
});

async function appWith(backend = createCannedBackend()) {
  const app = renderApp(backend, ADDRESS);
  await app.screen.findByRole("navigation", { name: "Main" });
  return { ...app, backend };
}

describe("trouble with the storage", () => {
  it("storage lost: try again goes on without a reload once it works", async () => {
    const { screen, backend } = await appWith();
    act(() => backend.notify({ kind: "trouble", code: "storage-lost", message: "Gone." }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/up to event 20 is recorded.*Try again/);
    const status = vi.spyOn(backend, "status").mockRejectedValueOnce(new Error("Still gone."));
    fireEvent.click(within(alert).getByRole("button", { name: "Try again" }));
    await screen.findByText(/Still gone/);
    status.mockRestore();
    act(() => backend.notify({ kind: "trouble", code: "storage-lost", message: "Gone." }));
    fireEvent.click(await screen.findByRole("button", { name: "Try again" }));
    await screen.findByText("The storage works again.");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("storage lost is over by itself when the log can be read again", async () => {
    const { screen, backend } = await appWith();
    act(() => backend.notify({ kind: "trouble", code: "storage-lost", message: "Gone." }));
    await screen.findByRole("alert");
    act(() => backend.append(1));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("storage vanished names what it held, and isn't dismissed", async () => {
    const { screen, backend } = await appWith();
    act(() => backend.notify({ kind: "trouble", code: "storage-vanished", message: "Gone." }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/held 20 events.*Import your last backup/);
    expect(within(alert).queryByRole("button", { name: "Dismiss" })).toBeNull();
    expect(within(alert).getByRole("button", { name: "Reload" })).toBeTruthy();
  });

  it("a book whose log vanished can be restored from a backup, or taken off the list", async () => {
    const openBook = async () => {
      throw Object.assign(new Error("No such database."), { code: "storage-vanished" });
    };
    const backend = createCannedBackend({ methods: { openBook } });
    const removeBook = vi.spyOn(backend, "removeBook");
    const { screen } = renderApp(backend, ADDRESS);
    expect(await screen.findByLabelText("Import a backup")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Remove “My shop” from the list" }));
    await waitFor(() => expect(removeBook).toHaveBeenCalledWith("book-1"));
  });

  it("a list of books that can't be read is read again on demand, without a reload", async () => {
    const backend = createCannedBackend();
    const books = vi.spyOn(backend, "books").mockRejectedValue(new Error("Not now."));
    const { screen } = renderApp(backend, ADDRESS);
    await screen.findByText(/Not now/);
    books.mockRestore();
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("navigation", { name: "Main" })).toBeTruthy();
  });
});

describe("a first run where a book was before", () => {
  it("says that its data are gone, and offers the backup first", async () => {
    localStorage.setItem("orderlog.lastBook", "book-1");
    const { screen } = renderApp(createCannedBackend({ books: [] }), "/");
    expect(await screen.findByText(/its data are gone/)).toBeTruthy();
    expect(screen.getAllByRole("heading", { level: 2 })[0]?.textContent).toBe("Bring a log back");
  });

  it("says nothing of the kind after the last book was removed here", async () => {
    const backend = createCannedBackend();
    const { screen, unmount } = renderApp(backend, ADDRESS);
    await screen.findByRole("navigation", { name: "Main" });
    await act(() => backend.removeBook("book-1"));
    await screen.findByRole("button", { name: "Start empty" });
    unmount();
    const again = renderApp(createCannedBackend({ books: [] }), "/");
    await again.screen.findByRole("button", { name: "Start empty" });
    expect(again.screen.queryByText(/its data are gone/)).toBeNull();
  });
});

describe("the reminder of a backup", () => {
  const old = () =>
    createCannedBackend({
      books: [cannedBook({ lastBackup: { at: toInstant("2026-11-01T08:00:00Z"), position: toPosition(5) } })],
    });

  it("says how many events are on this device only, and is put off for a day", async () => {
    const { screen, unmount } = await appWith(old());
    expect(await screen.findByText(/15 events since the last one, \d+ d ago/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Later" }));
    await waitFor(() => expect(screen.queryByText(/15 events since/)).toBeNull());
    unmount();
    const again = await appWith(old());
    expect(again.screen.queryByText(/15 events since/)).toBeNull();
  });

  it("the backup is one click away in the frame", async () => {
    const exportLog = vi.fn(async () => 20);
    const { screen } = await appWith(createCannedBackend({ methods: { exportLog } }));
    URL.createObjectURL = () => "blob:saved";
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    fireEvent.click(screen.getAllByRole("button", { name: "Back up now" })[0] as HTMLElement);
    expect(await screen.findByText(/Backup of 20 events: orderlog-my-shop-.*\.json/)).toBeTruthy();
    expect(exportLog).toHaveBeenCalledWith(
      { at: "now", personal: true },
      expect.anything(),
      expect.anything(),
    );
  });
});

describe("what the browser promised", () => {
  it("is asked for once the first command was recorded, and its answer is shown", async () => {
    const persist = vi.fn(async () => false);
    browserStorage({
      persist,
      persisted: async () => false,
      estimate: async () => ({ usage: 1, quota: 100 }),
    });
    const { screen, backend } = await appWith();
    await waitFor(() => expect(storageStore.getState().report?.persisted).toBe(false));
    expect(persist).not.toHaveBeenCalled();
    const counters = { accepted: 1, rejected: 0, retried: 0 };
    act(() => backend.notify({ kind: "advanced", status: cannedStatus(21, { counters }) }));
    expect(await screen.findByText(/did not promise to keep/)).toBeTruthy();
    act(() => backend.notify({ kind: "advanced", status: cannedStatus(22, { counters }) }));
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it("shows in the frame where the data are kept for good", async () => {
    browserStorage({ persisted: async () => true, estimate: async () => ({}) });
    const { screen } = await appWith();
    expect(await screen.findByText("Kept on this device")).toBeTruthy();
  });

  it("warns when room runs out", async () => {
    browserStorage({ persisted: async () => true, estimate: async () => ({ usage: 9e6, quota: 1e7 }) });
    const { screen } = await appWith();
    expect(await screen.findByText(/9 MB of 10 MB are used/)).toBeTruthy();
  });
});
