import { useIsPast } from "../stores/useAnswer.ts";
import { useCurrentBook, useReadOnly } from "../stores/useBooks.ts";

/** Why nothing can be imported now, in words; undefined if it can. */
export function useImportGuard(isBusy: boolean): string | undefined {
  const isPast = useIsPast();
  const readOnly = useReadOnly();
  const book = useCurrentBook();
  if (isPast) return "The screen shows the past, which can’t be written to. Go back to now to import.";
  if (readOnly !== null) return readOnly;
  if (book === null) return "Open a book first.";
  return isBusy ? "Another job is running. Wait for it, or cancel it." : undefined;
}
