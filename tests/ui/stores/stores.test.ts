import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Position } from "../../../src/engine/events/identifiers.ts";
import type { ProjectionStatus } from "../../../src/engine/projections/projectionStatus.ts";
import { questionKey } from "../../../src/ui/stores/mountedQuestions.ts";
import { createStores, type Stores } from "../../../src/ui/stores/stores.ts";
import { type CannedBackend, cannedStatus, createCannedBackend } from "../../support/cannedBackend.ts";

const QUESTION = { kind: "eventPage", before: null, limit: 3 } as const;

const orders = (generation: number, done: number | null): ProjectionStatus => ({
  ...{ name: "orders", schema: "1", generation, state: "current" },
  ...{ checkpoint: 20 as Position, savedCheckpoint: 20 as Position, lag: 0, lagAgeMs: 0 },
  ...{ ratePerSecond: null, failure: null },
  rebuild: done === null ? null : { done, total: 20, ratePerSecond: 1000 },
});

describe("news of the engine", () => {
  let backend: CannedBackend;
  let stores: Stores;
  const tell = (head: number, projection: ProjectionStatus) =>
    backend.notify({ kind: "advanced", status: cannedStatus(head, { projections: [projection] }) });
  const asked = async (): Promise<number> => {
    await vi.waitFor(() => expect(stores.view.getState().shown).not.toBeNull());
    return backend.asked.length;
  };

  beforeEach(async () => {
    backend = createCannedBackend();
    stores = createStores(backend);
    stores.follow();
    stores.loop.register(questionKey(QUESTION), QUESTION);
    const [book] = await backend.books();
    await stores.openBook(book?.bookId ?? "");
    const before = await asked();
    tell(20, orders(1, 0));
    await vi.waitFor(() => expect(backend.asked.length).toBeGreaterThan(before));
  });

  it("PR4 given a rebuild only got further, then it is told, and nothing is asked again", async () => {
    const before = await asked();
    tell(20, orders(1, 5));
    tell(20, orders(1, 10));
    await new Promise((resolve) => setTimeout(resolve));
    expect(stores.status.getState().status?.projections[0]?.rebuild?.done).toBe(10);
    expect(backend.asked.length).toBe(before);
  });

  it.each<[string, number, ProjectionStatus]>([
    ["the log grew meanwhile", 21, orders(1, 5)],
    ["what was rebuilt took its place", 20, orders(2, null)],
    ["no rebuild runs", 20, orders(1, null)],
  ])("PR4 given %s, then everything is asked again", async (_, head, projection) => {
    const before = await asked();
    tell(head, projection);
    await vi.waitFor(() => expect(backend.asked.length).toBeGreaterThan(before));
  });

  it("given news of the same, then what says the same stays the same", async () => {
    const before = stores.status.getState().status;
    tell(20, orders(1, 0));
    expect(stores.status.getState().status).toBe(before);
  });
});

describe("a book that is opened", () => {
  /** A book in the list, whose opening is ended by the test. */
  async function opening() {
    let settle = (_failure?: Error): void => {};
    const ended = new Promise<void>((resolve, reject) => {
      settle = (failure) => (failure === undefined ? resolve() : reject(failure));
    });
    const backend = createCannedBackend();
    const { openBook } = backend;
    const stores = createStores({
      ...backend,
      openBook: async (bookId) => {
        await ended;
        return openBook(bookId);
      },
    });
    await stores.readBooks();
    const bookId = stores.books.getState().books?.[0]?.bookId ?? "";
    return { backend, stores, bookId, opened: stores.openBook(bookId), settle };
  }

  it("has its screens shown and asks at once, for what is asked waits for it", async () => {
    const { backend, stores, bookId, opened, settle } = await opening();
    expect(stores.books.getState()).toMatchObject({ currentId: bookId, openingId: bookId });
    stores.loop.register(questionKey(QUESTION), QUESTION);
    await vi.waitFor(() => expect(backend.asked.length).toBeGreaterThan(0));
    expect(stores.status.getState().status).toBeNull();
    settle();
    await opened;
    expect(stores.books.getState()).toMatchObject({ currentId: bookId, openingId: null });
    expect(stores.status.getState().status).not.toBeNull();
  });

  it("is taken away again where it can't be opened, with the reason", async () => {
    const { stores, opened, settle } = await opening();
    settle(new Error("No disk"));
    await opened;
    expect(stores.books.getState()).toMatchObject({ currentId: null, openingId: null });
    expect(stores.status.getState().trouble?.message).toContain("No disk");
  });
});
