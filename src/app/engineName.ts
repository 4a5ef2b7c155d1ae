const ENGINE = "engine";

/**
 * The name of an engine's worker, with the book that the screens will most likely ask for: no message reaches a worker
 * before its page has nothing else to do, and until then the engine can have opened half of the book.
 */
export const engineName = (bookId: string | null): string =>
  bookId === null ? ENGINE : `${ENGINE} ${bookId}`;

/** The book that a worker's name says; null: none. */
export const bookInName = (name: string): string | null =>
  name.startsWith(`${ENGINE} `) ? name.slice(ENGINE.length + 1) : null;
