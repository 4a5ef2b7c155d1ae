import { useCallback, useState } from "react";
import { toast } from "../components/toastStore.ts";
import { collectingSink } from "../settings/collectingSink.ts";
import { fileSafe, saveBlob } from "../settings/saveFile.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useCurrentBook } from "../stores/useBooks.ts";
import { timebarText } from "./timebarText.ts";

/** Saves the log up to the position on the screen as a file, which opens as a book of its own. */
export function useExportUpTo(): { readonly isRunning: boolean; readonly start: () => void } {
  const { backend, view, reportTrouble } = useBackend();
  const book = useCurrentBook();
  const [isRunning, setRunning] = useState(false);
  const name = book?.name ?? "book";
  const start = useCallback(() => {
    const at = view.getState().target;
    const collected = collectingSink();
    const job = { onProgress: () => {}, signal: new AbortController().signal };
    setRunning(true);
    backend
      .exportLog({ at, personal: true }, collected.sink, job)
      .then((events) => {
        saveBlob(collected.blob("application/json"), timebarText.tools.exportName(fileSafe(name), at));
        toast(timebarText.tools.exported(events));
      })
      .catch(reportTrouble)
      .finally(() => setRunning(false));
  }, [backend, view, reportTrouble, name]);
  return { isRunning, start };
}
