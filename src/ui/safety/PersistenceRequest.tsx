import { useEffect } from "react";
import { toast } from "../components/toastStore.ts";
import { useCurrentBook, useEngineStatus } from "../stores/useBooks.ts";
import { askedToKeepAt } from "./keptAnswer.ts";
import { safetyText } from "./safetyText.ts";
import { useStorage } from "./useStorage.ts";

/**
 * Asks the browser to keep this site's data, once on a device, when the first command of a real book was
 * recorded: before, there is nothing to keep, and a browser that asks its user would ask out of the blue.
 */
export function PersistenceRequest() {
  const kind = useCurrentBook()?.kind;
  const hasRecorded = (useEngineStatus()?.counters.accepted ?? 0) > 0;
  const { report, persist } = useStorage(0);
  const isDue = kind === "own" && hasRecorded && report?.persisted === false && askedToKeepAt() === null;
  useEffect(() => {
    if (!isDue || persist === null) return;
    void persist().then((isKept) => toast(isKept ? safetyText.granted : safetyText.refused));
  }, [isDue, persist]);
  return null;
}
