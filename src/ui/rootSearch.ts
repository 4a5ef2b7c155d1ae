import type { Position } from "../engine/events/identifiers.ts";

/** What every address says beside its screen. */
export interface RootSearch {
  /** Id of the open book. */
  readonly book?: string | undefined;
  /** The position shown; not given: now. */
  readonly at?: Position | undefined;
}

/** Reads book and position from an address; what isn't valid counts as not given. */
export function readRootSearch(search: Readonly<Record<string, unknown>>): RootSearch {
  const { book, at } = search;
  const isPosition = typeof at === "number" && Number.isSafeInteger(at) && at >= 0;
  return {
    ...(typeof book === "string" || typeof book === "number" ? { book: String(book) } : {}),
    ...(isPosition ? { at: at as Position } : {}),
  };
}

/** Book and position of the present address, for every link that doesn't name others. */
export function keepRootSearch<S extends RootSearch>({
  search,
  next,
}: {
  readonly search: S;
  readonly next: (search: S) => S;
}): S {
  const { book, at } = search;
  const asked = next(search);
  const kept = { ...(book === undefined ? {} : { book }), ...(at === undefined ? {} : { at }) };
  return { ...kept, ...asked };
}
