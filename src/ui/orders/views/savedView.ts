import { z } from "zod/mini";
import { type OrderListSearch, orderListSearchSchema } from "../orderListSearch.ts";

/** Longest name of a view, in characters. */
export const MAX_VIEW_NAME = 60;
/** Views that a book keeps. */
export const MAX_VIEWS = 50;

/** A name for a search: its filters, its sort and its columns. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly search: OrderListSearch;
}

const savedViewSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_VIEW_NAME)),
  search: orderListSearchSchema,
});

/** What a view keeps of a search: which page was open, and how long it was, is no part of it. */
export function keptSearch(search: OrderListSearch): OrderListSearch {
  const { page: _page, rows: _rows, ...kept } = search;
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

/** Reads kept views. What is no view is left out: anybody can write into a browser's storage. */
export function readViews(text: string | null): readonly SavedView[] {
  const kept = parseList(text).flatMap((entry): SavedView[] => {
    const { success, data } = savedViewSchema.safeParse(entry);
    return success ? [{ ...data, search: keptSearch(data.search) }] : [];
  });
  const isFirst = (view: SavedView, place: number) => kept.findIndex(({ id }) => id === view.id) === place;
  return kept.filter(isFirst).slice(0, MAX_VIEWS);
}

function parseList(text: string | null): readonly unknown[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
