import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { useStore } from "zustand";
import type { Book } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { ELSEWHERE } from "../rootSearch.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import type { Trouble } from "../stores/statusStore.ts";
import { useBooks, useTrouble } from "../stores/useBooks.ts";
import { BrandMark } from "./Brand.tsx";
import styles from "./bookGate.module.css";
import { frameText } from "./frameText.ts";
import { lastBook, rememberBook } from "./lastBook.ts";
import { troubleAdvice } from "./troubleAdvice.ts";
import { OpenButtons, UnknownBook } from "./UnknownBook.tsx";

const FirstRun = lazy(async () => {
  const { FirstRun } = await import("../firstRun/FirstRun.tsx");
  return { default: FirstRun };
});

/** Opens the book that the address names, else the last one; shows first run where there is none. */
export function BookGate({ children }: { readonly children: ReactNode }) {
  const books = useBooks();
  const asked: string | undefined = useSearch({ strict: false, select: (search) => search.book });
  const currentId = useStore(useBackend().books, (state) => state.currentId);
  const chosen = books === null ? null : choose(books, asked, currentId);
  useBookFollowing(chosen);
  if (books === null) return <Starting />;
  if (books.length === 0) {
    return (
      <Suspense fallback={<Starting />}>
        <FirstRun />
      </Suspense>
    );
  }
  if (chosen === null) return <UnknownBook books={books} />;
  return currentId === chosen.bookId ? children : <Starting bookId={chosen.bookId} />;
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
  if (trouble !== null) return <NotStarted trouble={trouble} bookId={bookId} />;
  return (
    <div className={styles.starting} role="status" aria-label={frameText.opening}>
      <BrandMark />
    </div>
  );
}

interface NotStartedProps {
  readonly trouble: Trouble;
  /** The book that didn't open; undefined where not even the list of books came. */
  readonly bookId: string | undefined;
}

/** A book that didn't open leaves the others usable. */
function NotStarted({ trouble, bookId }: NotStartedProps) {
  const others = (useBooks() ?? []).filter((book) => book.bookId !== bookId);
  return (
    <main className={styles.page} role="alert">
      <h1>{frameText.notOpened.title}</h1>
      <p>
        {trouble.message} {troubleAdvice(trouble.code)}
      </p>
      <div className={styles.books}>
        <Button variant="primary" onPress={() => location.reload()}>
          {frameText.notOpened.again}
        </Button>
        <OpenButtons books={others} />
      </div>
    </main>
  );
}
