import { lastBook } from "../../ui/frame/lastBook.ts";

/** The book that the screens will most likely ask for: the one that the address names, else the last; null: none. */
export function likelyBook(): string | null {
  const [, search] = location.hash.split("?");
  return new URLSearchParams(search).get("book") ?? lastBook();
}
