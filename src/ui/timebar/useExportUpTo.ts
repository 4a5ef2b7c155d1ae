import { useCallback } from "react";
import { useSaving } from "../settings/jobs.ts";
import { fileSafe } from "../settings/saveFile.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useCurrentBook } from "../stores/useBooks.ts";
import { timebarText } from "./timebarText.ts";

/** Saves the log up to the position on the screen as a file, which opens as a book of its own. */
export function useExportUpTo(): { readonly isBusy: boolean; readonly start: () => void } {
  const { backend, view } = useBackend();
  const bookName = useCurrentBook()?.name;
  const saving = useSaving("exportLog");
  const start = useCallback(() => {
    const at = view.getState().shown?.position;
    if (at === undefined || bookName === undefined) return;
    const name = timebarText.tools.exportName(fileSafe(bookName), at);
    void saving.start(
      async (job) => {
        const { saveLog } = await import("../saving/saveLog.ts");
        return saveLog(backend, { at, personal: true, name }, job);
      },
      ({ count }) => timebarText.tools.exported(count),
    );
  }, [backend, view, bookName, saving.start]);
  return { isBusy: saving.isBusy, start };
}
