import { createStore, type StoreApi } from "zustand/vanilla";
import type { Book } from "../backend.ts";

export interface BooksState {
  /** Null until they were read. */
  readonly books: readonly Book[] | null;
  /** The open book. */
  readonly currentId: string | null;
  /** The book that is being opened. */
  readonly openingId: string | null;
}

export type BooksStore = StoreApi<BooksState>;

/** The books on this device, and which one is open. */
export const createBooksStore = (): BooksStore =>
  createStore(() => ({ books: null, currentId: null, openingId: null }));

/** The open book with its present settings; null while none is open. */
export const currentBook = (state: BooksState): Book | null =>
  state.books?.find((book) => book.bookId === state.currentId) ?? null;
