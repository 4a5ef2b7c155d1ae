import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import type { Book } from "../backend.ts";
import { ELSEWHERE } from "../rootSearch.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useBooks, useTrouble } from "../stores/useBooks.ts";
import { BrandMark } from "./Brand.tsx";
import styles from "./bookGate.module.css";
import { frameText } from "./frameText.ts";
import { forgetLastBook, lastBook, rememberBook } from "./lastBook.ts";
import { UnknownBook } from "./UnknownBook.tsx";

const FirstRun = lazy(async () => {
  const { FirstRun } = await import("../firstRun/FirstRun.tsx");
  return { default: FirstRun };
});

const NotStarted = lazy(async () => {
  const { NotStarted } = await import("./NotStarted.tsx");
  return { default: NotStarted };
});

/** Opens the book that the address names, else the last one; shows first run where there is none. */
export function BookGate({ children }: { readonly children: ReactNode }) {
  const books = useBooks();
  const asked: string | undefined = useSearch({ strict: false, select: (search) => search.book });
  const currentId = useStore(useBackend().books, (state) => state.currentId);
  const chosen = books === null ? null : choose(books, asked, currentId);
  useBookFollowing(chosen);
  useRemovals(books);
  if (books === null) return <Starting />;
  if (books.length === 0) {
    return (
      <Suspense fallback={<Starting />}>
        <FirstRun hadBooks={lastBook() !== null} />
      </Suspense>
    );
  }
  if (chosen === null) return <UnknownBook books={books} />;
  if (currentId !== chosen.bookId) return <Starting bookId={chosen.bookId} />;
  return <Curtain bookId={chosen.bookId}>{children}</Curtain>;
}

/**
 * The screens of a book that is still being opened are there already, so that they can ask, but aren't seen before
 * it is known how the book is doing: what is said of that stands above them.
 */
function Curtain({ bookId, children }: { readonly bookId: string; readonly children: ReactNode }) {
  const isDrawn = useStore(useBackend().books, (state) => state.openingId === bookId);
  return (
    <>
      {isDrawn && (
        <div className={styles.curtain}>
          <Calm />
        </div>
      )}
      <div className={isDrawn ? styles.covered : styles.open}>{children}</div>
    </>
  );
}

/** The book to show: null where the address names one that this device doesn't have. */
function choose(books: readonly Book[], asked: string | undefined, currentId: string | null): Book | null {
  const named = books.find((book) => book.bookId === asked);
  if (named) return named;
  // A book that was open here and is gone was removed: another takes its place.
  if (asked !== undefined && asked !== currentId) return null;
  const last = lastBook();
  return books.find((book) => book.bookId === last) ?? books[0] ?? null;
}

/** Books that were seen here and are gone were removed: the next start doesn't miss them. */
function useRemovals(books: readonly Book[] | null): void {
  const seen = useRef(false);
  useLayoutEffect(() => {
    if (books === null) return;
    if (books.length === 0 && seen.current) forgetLastBook();
    seen.current = books.length > 0;
  }, [books]);
}

/** Opens the chosen book and writes it into the address. */
function useBookFollowing(chosen: Book | null): void {
  const { openBook, books } = useBackend();
  const navigate = useNavigate();
  const asked: string | undefined = useSearch({ strict: false, select: (search) => search.book });
  const chosenId = chosen?.bookId;
  useEffect(() => {
    if (chosenId === undefined) return;
    const { currentId, openingId } = books.getState();
    if (openingId === chosenId || (openingId === null && currentId === chosenId)) return;
    rememberBook(chosenId);
    void openBook(chosenId);
  }, [chosenId, openBook, books]);
  useEffect(() => {
    if (chosenId === undefined || asked === chosenId) return;
    const isSwitch = asked !== undefined;
    if (isSwitch) void navigate({ to: "/orders", search: { book: chosenId, ...ELSEWHERE }, replace: true });
    else void navigate({ to: ".", search: (search) => ({ ...search, book: chosenId }), replace: true });
  }, [chosenId, asked, navigate]);
}

/** While books are read and opened: calm, and nothing that jumps if it takes a moment only. */
function Starting({ bookId }: { readonly bookId?: string }) {
  const { trouble } = useTrouble();
  if (trouble === null) return <Calm />;
  return (
    <Suspense fallback={<Calm />}>
      <NotStarted trouble={trouble} bookId={bookId} />
    </Suspense>
  );
}

function Calm() {
  return (
    <div className={styles.starting} role="status" aria-label={frameText.opening}>
      <BrandMark />
    </div>
  );
}
