import { useCallback } from "react";
import { toast } from "../components/toastStore.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { safetyText } from "./safetyText.ts";

/** Looks whether the storage works again; if so, the screen goes on without a reload. */
export function useRetry(): () => Promise<void> {
  const { backend, status, loop, readBooks, reportTrouble } = useBackend();
  return useCallback(async () => {
    try {
      const current = await backend.status();
      await readBooks();
      status.setState({ status: current, trouble: null });
      loop.refresh();
      toast(safetyText.trouble.works);
    } catch (cause) {
      reportTrouble(cause);
    }
  }, [backend, status, loop, readBooks, reportTrouble]);
}
