import type { CommandId, Version } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Instant } from "../../lib/clock.ts";

/** A form that was begun. It keeps its command's id, so that sending it twice is recorded once (ES5). */
export interface Draft<Values> {
  readonly savedAt: Instant;
  readonly commandId: CommandId;
  /** The browser's tab in which it was typed: another one's form is another command. */
  readonly tab: string;
  readonly values: Values;
  /** The order's version when the form was opened first; null for a new order. */
  readonly version: Version | null;
  /** The customer whom it is about, named or not; null where that isn't known. */
  readonly about: SubjectId | null;
}

/** Which form of which book. */
export interface DraftKey {
  readonly bookId: string;
  /** Such as "new", or an order's id and an action. */
  readonly form: string;
}

/** Where one form's draft is kept, on this device. */
export interface DraftStore<Values> {
  read(): Draft<Values> | null;
  /** False if the browser didn't keep it. */
  write(draft: Draft<Values>): boolean;
  remove(): void;
}

const FORMAT = 2;
const PREFIX = "orderlog.draft.";
const prefixOf = (bookId: string): string => `${PREFIX}${bookId}.`;

/** A form's draft in the browser's local storage, which may be full, forbidden or written by another version. */
export function draftIn<Values>(storage: Storage | null, { bookId, form }: DraftKey): DraftStore<Values> {
  const key = `${prefixOf(bookId)}${form}`;
  return {
    read() {
      try {
        const kept: unknown = JSON.parse(storage?.getItem(key) ?? "null");
        return isDraft<Values>(kept) ? kept.draft : null;
      } catch {
        return null;
      }
    },
    write(draft) {
      try {
        storage?.setItem(key, JSON.stringify({ format: FORMAT, draft }));
        return storage !== null;
      } catch {
        return false;
      }
    },
    remove() {
      try {
        storage?.removeItem(key);
      } catch {
        // A draft that can't be removed was never kept.
      }
    },
  };
}

function isDraft<Values>(kept: unknown): kept is { readonly draft: Draft<Values> } {
  if (typeof kept !== "object" || kept === null) return false;
  return "format" in kept && kept.format === FORMAT && "draft" in kept && typeof kept.draft === "object";
}

/** The forms of a book that have a draft. */
export function draftsOf(storage: Storage | null, bookId: string): readonly DraftKey[] {
  const prefix = prefixOf(bookId);
  try {
    return Object.keys(storage ?? {})
      .filter((key) => key.startsWith(prefix))
      .map((key) => ({ bookId, form: key.slice(prefix.length) }));
  } catch {
    return [];
  }
}

/** Removes all drafts of a book, for one that leaves this device. */
export function removeDraftsOf(bookId: string): void {
  const storage = localStorageOrNull();
  for (const key of draftsOf(storage, bookId)) draftIn(storage, key).remove();
}

/** The browser's local storage; null where it is forbidden. */
export function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
