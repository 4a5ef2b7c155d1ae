import { useCallback } from "react";
import { toast } from "../components/toastStore.ts";
import { exportName } from "../settings/exportName.ts";
import { useJob } from "../settings/jobs.ts";
import { usePacking } from "../settings/packing.ts";
import { saveBlob } from "../settings/saveFile.ts";
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
  const book = useCurrentBook();
  const isPacked = usePacking((state) => state.isOn);
  const { isBusy, run } = useJob("exportLog");
  const name = book?.name;
  const start = useCallback(async () => {
    if (name === undefined) return;
    await run(async (job) => {
      try {
        const { collectLogFile } = await import("../settings/collectLogFile.ts");
        const { events, file } = await collectLogFile(backend, { at: "now", personal: true, isPacked }, job);
        job.signal.throwIfAborted();
        const fileName = exportName("orderlog", name, clock.now(), isPacked ? "json.gz" : "json");
        saveBlob(file, fileName);
        toast(safetyText.backup.done(events, fileName));
        return events;
      } catch (cause) {
        if (!job.signal.aborted) reportTrouble(cause);
        throw cause;
      }
    });
    await readBooks().catch(reportTrouble);
  }, [backend, clock, isPacked, name, readBooks, reportTrouble, run]);
  return { isBusy, start };
}
