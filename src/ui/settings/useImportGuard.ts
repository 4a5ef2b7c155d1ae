import { useIsPast } from "../stores/useAnswer.ts";
import { useCurrentBook, useReadOnly } from "../stores/useBooks.ts";
import { settingsText } from "./settingsText.ts";

/** Why nothing can be imported now, in words; undefined if it can. */
export function useImportGuard(isBusy: boolean): string | undefined {
  const isPast = useIsPast();
  const readOnly = useReadOnly();
  const book = useCurrentBook();
  if (isPast) return settingsText.importGuard.past;
  if (readOnly !== null) return readOnly;
  if (book === null) return settingsText.importGuard.noBook;
  return isBusy ? settingsText.importGuard.busy : undefined;
}
