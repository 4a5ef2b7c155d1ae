import type { CommandId } from "../../engine/events/identifiers.ts";
import type { Instant } from "../../lib/clock.ts";
import type { OrderFormValues } from "./orderForm.ts";

/** A New order form that was begun. It keeps its command's id, so that sending it twice makes one order. */
export interface Draft {
  readonly savedAt: Instant;
  readonly commandId: CommandId;
  readonly values: OrderFormValues;
}

/** Where drafts are kept: one a book, on this device. */
export interface DraftStore {
  read(): Draft | null;
  /** False if the browser didn't keep it. */
  write(draft: Draft): boolean;
  remove(): void;
}

const FORMAT = 1;

/** Drafts in the browser's local storage, which may be full, forbidden or written by another version. */
export function draftsIn(storage: Storage | null, bookId: string): DraftStore {
  const key = `orderlog.draft.${bookId}`;
  return {
    read() {
      try {
        const kept: unknown = JSON.parse(storage?.getItem(key) ?? "null");
        return isDraft(kept) ? kept.draft : null;
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

function isDraft(kept: unknown): kept is { readonly draft: Draft } {
  if (typeof kept !== "object" || kept === null) return false;
  return "format" in kept && kept.format === FORMAT && "draft" in kept && typeof kept.draft === "object";
}

/** The browser's local storage; null where it is forbidden. */
export function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
