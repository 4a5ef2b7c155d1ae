import { useCallback } from "react";
import { exportName } from "../settings/exportName.ts";
import { useSaving } from "../settings/jobs.ts";
import { usePacking } from "../settings/packing.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useCurrentBook } from "../stores/useBooks.ts";
import { safetyText } from "./safetyText.ts";

export interface Backup {
  readonly isBusy: boolean;
  /** Saves the whole log of the open book as it is now, with everything personal, as a file. */
  readonly start: () => Promise<void>;
}

/** The backup in one click. */
export function useBackup(): Backup {
  const { backend, clock, readBooks, reportTrouble } = useBackend();
  const bookName = useCurrentBook()?.name;
  const isPacked = usePacking((state) => state.isOn);
  const saving = useSaving("exportLog");
  const start = useCallback(async () => {
    if (bookName === undefined) return;
    const name = exportName("orderlog", bookName, clock.now(), isPacked ? "json.gz" : "json");
    await saving.start(
      async (job) => {
        const { saveLog } = await import("../saving/saveLog.ts");
        return saveLog(backend, { at: "now", personal: true, name }, job);
      },
      (saved) => safetyText.backup.done(saved.count, saved.name),
    );
    await readBooks().catch(reportTrouble);
  }, [backend, bookName, clock, isPacked, readBooks, reportTrouble, saving.start]);
  return { isBusy: saving.isBusy, start };
}
