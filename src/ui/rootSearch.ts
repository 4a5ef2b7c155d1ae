import type { Position } from "../engine/events/identifiers.ts";

/** What every address says beside its screen. */
export interface RootSearch {
  /** Id of the open book. */
  readonly book?: string | undefined;
  /** The position shown; not given: now. */
  readonly at?: Position | undefined;
  /** The two markers on the time bar, between which changes are shown. */
  readonly a?: Position | undefined;
  readonly b?: Position | undefined;
}

const isPosition = (value: unknown): value is Position =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

/** Reads book, position and markers from an address; what isn't valid counts as not given. */
export function readRootSearch(search: Readonly<Record<string, unknown>>): RootSearch {
  const { book, at, a, b } = search;
  return {
    ...(typeof book === "string" || typeof book === "number" ? { book: String(book) } : {}),
    ...(isPosition(at) ? { at } : {}),
    ...(isPosition(a) ? { a } : {}),
    ...(isPosition(b) ? { b } : {}),
  };
}

/** Book, position and markers of the present address, for every link that doesn't name others. */
export function keepRootSearch<S extends RootSearch>({
  search,
  next,
}: {
  readonly search: S;
  readonly next: (search: S) => S;
}): S {
  const { book, at, a, b } = search;
  const asked = next(search);
  const present = Object.entries({ book, at, a, b }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(present), ...asked };
}

/** What a link into another book leaves behind: nothing of one book's log is found in another's. */
export const ELSEWHERE = { at: undefined, a: undefined, b: undefined } as const satisfies RootSearch;
