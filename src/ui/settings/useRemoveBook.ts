import { useCallback } from "react";
import type { Book } from "../backend.ts";
import { toast } from "../components/toastStore.ts";
import { removeDraftsOf } from "../drafts/draftStore.ts";
import { deleteViewsOf } from "../orders/views/savedViews.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { settingsText } from "./settingsText.ts";

/** Removes a book from this device. If it was open, the frame opens another one in its place. */
export function useRemoveBook(): (book: Book) => Promise<void> {
  const { backend, readBooks, reportTrouble } = useBackend();
  return useCallback(
    async (book) => {
      try {
        await backend.removeBook(book.bookId);
        deleteViewsOf(book.bookId);
        removeDraftsOf(book.bookId);
        await readBooks();
        toast(settingsText.books.removed(book.name));
      } catch (cause) {
        reportTrouble(cause);
      }
    },
    [backend, readBooks, reportTrouble],
  );
}
