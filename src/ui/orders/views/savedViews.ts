import { useEffect, useMemo } from "react";
import { create } from "zustand";
import { readViews, type SavedView } from "./savedView.ts";

const KEY = "orderlog.views.";
const NONE: readonly SavedView[] = [];

interface SavedViewsState {
  /** By the id of their book; read when first asked for. */
  readonly byBook: Readonly<Record<string, readonly SavedView[]>>;
}

const useViews = create<SavedViewsState>(() => ({ byBook: {} }));

/** Null where the browser keeps nothing. */
function stored(bookId: string): readonly SavedView[] | null {
  try {
    return readViews(localStorage.getItem(KEY + bookId));
  } catch {
    return null;
  }
}

const remember = (bookId: string, views: readonly SavedView[]): void =>
  useViews.setState(({ byBook }) => ({ byBook: { ...byBook, [bookId]: views } }));

/**
 * Replaces a book's views, in all tabs. @returns false where the browser keeps nothing: then they last until
 * the page is closed.
 */
function store(bookId: string, views: readonly SavedView[]): boolean {
  remember(bookId, views);
  try {
    if (views.length === 0) localStorage.removeItem(KEY + bookId);
    else localStorage.setItem(KEY + bookId, JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}

// Another tab has saved, renamed or deleted a view.
globalThis.window?.addEventListener("storage", ({ key }) => {
  const known = Object.keys(useViews.getState().byBook);
  for (const bookId of known) if (key === null || key === KEY + bookId) remember(bookId, savedViews(bookId));
});

/** A book's views as they are kept now, from left to right, whatever this tab has heard of them. */
export const savedViews = (bookId: string): readonly SavedView[] =>
  stored(bookId) ?? useViews.getState().byBook[bookId] ?? NONE;

/** A book's views, kept up with all tabs. */
export function useSavedViews(bookId: string): readonly SavedView[] {
  const known = useViews(({ byBook }) => byBook[bookId]);
  const first = useMemo(() => stored(bookId) ?? NONE, [bookId]);
  useEffect(() => remember(bookId, savedViews(bookId)), [bookId]);
  return known ?? first;
}

/** Adds a view, or gives the one of its id another name or search. @returns false where it isn't kept. */
export function saveView(bookId: string, view: SavedView): boolean {
  const views = savedViews(bookId);
  const isNew = views.every(({ id }) => id !== view.id);
  return store(bookId, isNew ? [...views, view] : views.map((one) => (one.id === view.id ? view : one)));
}

/** Puts a deleted view back where it stood. */
export function restoreView(bookId: string, view: SavedView, place: number): void {
  const others = savedViews(bookId).filter(({ id }) => id !== view.id);
  store(bookId, [...others.slice(0, place), view, ...others.slice(place)]);
}

/** Deletes a view. */
export function deleteView(bookId: string, id: string): void {
  store(
    bookId,
    savedViews(bookId).filter((view) => view.id !== id),
  );
}

/** Deletes all views of a book, when the book itself is removed. */
export const deleteViewsOf = (bookId: string): void => void store(bookId, NONE);
