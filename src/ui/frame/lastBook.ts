const STORED = "orderlog.lastBook";

/** The book that was open last on this device; null if that isn't known. */
export function lastBook(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

/** No book is missed at the next start. */
export function forgetLastBook(): void {
  try {
    localStorage.removeItem(STORED);
  } catch {
    // What can't be removed was never kept.
  }
}

/** Remembers the open book for the next start. */
export function rememberBook(bookId: string): void {
  try {
    localStorage.setItem(STORED, bookId);
  } catch {
    // Without storage the next start opens the first book.
  }
}
