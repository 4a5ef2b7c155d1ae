import type { ScreenPosition } from "../../engine/commands/command.ts";
import type { Backend, BackendNotice, EngineStatus } from "../backend.ts";
import { type BooksStore, createBooksStore, currentBook } from "./booksStore.ts";
import {
  createStatusStore,
  endTrouble,
  failureOf,
  type StatusStore,
  showStatus,
  showTrouble,
} from "./statusStore.ts";
import { createViewLoop, type ViewLoop } from "./viewLoop.ts";
import { aimAt, createViewStore, type ViewStore } from "./viewStore.ts";

/** The stores that all components read, and what moves them. */
export interface Stores {
  readonly view: ViewStore;
  readonly status: StatusStore;
  readonly books: BooksStore;
  readonly loop: ViewLoop;
  /** Moves the whole screen to a position. */
  aim(target: ScreenPosition): void;
  /** Tells whether a gesture through time is under way. */
  move(isMoving: boolean): void;
  /** Reads the list of books again. */
  readBooks(): Promise<void>;
  /** Opens a book and shows it. Resolves when its read models answer. */
  openBook(bookId: string): Promise<void>;
  /** Shows a technical failure above the screen. */
  reportTrouble(cause: unknown): void;
  /** Follows the backend's notices until called back. */
  follow(): () => void;
}

/** Stores over a backend. The caller follows the notices while the app is mounted. */
export function createStores(backend: Backend): Stores {
  const view = createViewStore();
  const status = createStatusStore();
  const books = createBooksStore();
  const reportTrouble = (cause: unknown) => showTrouble(status, failureOf(cause));
  const loop = createViewLoop(backend, view, reportTrouble);

  const readBooks = async () => books.setState({ books: await backend.books() });

  /** Shows a book's screens, and begins to ask: what is asked of one that isn't open yet waits for it. */
  function show(bookId: string): void {
    if (books.getState().currentId === bookId) return;
    books.setState({ currentId: bookId });
    loop.open();
  }

  async function openBook(bookId: string): Promise<void> {
    // What went wrong with another book says nothing about this one, and neither does how that one is doing.
    status.setState({ status: null, trouble: null });
    loop.close();
    books.setState({ openingId: bookId, currentId: null });
    const isLatest = () => books.getState().openingId === bookId;
    try {
      const opening = backend.openBook(bookId);
      if (books.getState().books?.some((book) => book.bookId === bookId)) show(bookId);
      await opening;
      const [current] = await Promise.all([backend.status(), readBooks()]);
      if (!isLatest()) return;
      status.setState({ status: current });
      show(bookId);
    } catch (cause) {
      if (isLatest()) {
        loop.close();
        books.setState({ currentId: null });
      }
      reportTrouble(cause);
    } finally {
      if (isLatest()) books.setState({ openingId: null });
    }
  }

  return {
    view,
    status,
    books,
    loop,
    reportTrouble,
    readBooks,
    openBook,
    aim(target) {
      aimAt(view, target);
      loop.wake();
    },
    move: (isMoving) => view.setState({ isMoving }),
    follow: () => backend.subscribe((notice) => take(notice, { status, books, loop })),
  };
}

function take(
  notice: BackendNotice,
  { status, books, loop }: Pick<Stores, "status" | "books" | "loop">,
): void {
  switch (notice.kind) {
    case "advanced": {
      const before = status.getState().status;
      showStatus(status, notice.status);
      endTrouble(status, "storage-lost");
      if (!isOnlyRebuild(before, notice.status)) loop.refresh();
      return;
    }
    case "books": {
      const before = currentBook(books.getState());
      books.setState({ books: notice.books });
      if (before?.timeZone !== currentBook(books.getState())?.timeZone) loop.refresh();
      return;
    }
    case "forgotten":
      // Loaded when it is first needed, like the forms whose drafts it looks through.
      void import("../privacy/forgetCopies.ts").then(
        ({ forgetCopies }) => forgetCopies(notice.bookId, notice.customers),
        (cause: unknown) => showTrouble(status, failureOf(cause)),
      );
      // At every position, the past included: what was joined in is gone.
      loop.refresh();
      return;
    case "trouble":
      showTrouble(status, notice);
  }
}

const progressOf = (status: EngineStatus | null): string =>
  (status?.projections ?? []).map((one) => `${one.checkpoint}/${one.generation}/${one.state}`).join();

/** Whether all the news is how far a rebuild has come: that runs beside the views, which answer as before (PR4). */
const isOnlyRebuild = (before: EngineStatus | null, after: EngineStatus): boolean =>
  after.projections.some(({ rebuild }) => rebuild !== null) &&
  before?.head.position === after.head.position &&
  progressOf(before) === progressOf(after);
