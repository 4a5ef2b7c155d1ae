import { useStore } from "zustand";
import type { TimeZone } from "../../orders/calendar.ts";
import type { Book, EngineStatus } from "../backend.ts";
import { useBackend } from "./BackendProvider.tsx";
import { currentBook } from "./booksStore.ts";
import type { Trouble } from "./statusStore.ts";

/** All books on this device; null until they were read. */
export function useBooks(): readonly Book[] | null {
  return useStore(useBackend().books, (state) => state.books);
}

/** The open book; null while none is open. */
export function useCurrentBook(): Book | null {
  return useStore(useBackend().books, currentBook);
}

/** The open book's zone; UTC while none is open. */
export function useTimeZone(): TimeZone {
  return useStore(useBackend().books, (state) => currentBook(state)?.timeZone ?? ("UTC" as TimeZone));
}

/** How the engine is doing; null until a book is open. */
export function useEngineStatus(): EngineStatus | null {
  return useStore(useBackend().status, (state) => state.status);
}

/** Why the log may not be written to (UP2); null if it may. */
export function useReadOnly(): string | null {
  return useStore(useBackend().status, (state) => state.status?.readOnly?.message ?? null);
}

/** What went wrong last, and a way to dismiss it. */
export function useTrouble(): { readonly trouble: Trouble | null; readonly dismiss: () => void } {
  const { status } = useBackend();
  const trouble = useStore(status, (state) => state.trouble);
  return { trouble, dismiss: () => status.setState({ trouble: null }) };
}
