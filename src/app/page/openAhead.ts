import type { Backend } from "../../ui/backend.ts";
import { lastBook } from "../../ui/frame/lastBook.ts";

/**
 * Begins to open the book that the screens will most likely ask for: the one that the address names, else the last.
 * They ask for it themselves, and are told then if it can't be opened.
 */
export function openAhead(backend: Pick<Backend, "openBook">): void {
  const [, search] = location.hash.split("?");
  const bookId = new URLSearchParams(search).get("book") ?? lastBook();
  if (bookId !== null) backend.openBook(bookId).catch(() => undefined);
}
