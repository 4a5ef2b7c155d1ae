import { useCallback } from "react";
import type { LongJob } from "../backend.ts";
import { toast } from "../components/toastStore.ts";
import { useJob } from "../settings/jobs.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import type { SavedFile } from "./saveStream.ts";
import { savingText } from "./savingText.ts";

type Save = (job: LongJob) => Promise<SavedFile | null>;

export interface Saving {
  readonly isBusy: boolean;
  /** `save` is called at once: a browser asks for a place only soon after a click. `told` is said of a whole file. */
  readonly start: (save: Save, told: (saved: SavedFile) => string) => Promise<void>;
}

/** A job that ends in a file, from any screen: what came of it is a message, a failure is told above the screen. */
export function useSaving(name: "exportLog" | "exportOrders"): Saving {
  const { reportTrouble } = useBackend();
  const { isBusy, run } = useJob(name);
  const start = useCallback<Saving["start"]>(
    async (save, told) => {
      if (isBusy) return void toast(savingText.busy);
      const ended = await run(async (job) => {
        try {
          return await save(job);
        } catch (cause) {
          if (job.signal.aborted) toast(savingText.cancelled);
          else reportTrouble(cause);
          throw cause;
        }
      });
      if (ended?.result) toast(told(ended.result));
    },
    [isBusy, reportTrouble, run],
  );
  return { isBusy, start };
}
