import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../components/Button.tsx";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useShown } from "../stores/useAnswer.ts";
import { useCurrentBook } from "../stores/useBooks.ts";
import { exportName } from "./exportName.ts";
import { saveText } from "./saveFile.ts";
import { settingsText } from "./settingsText.ts";

/** Saves the daily figures of the position shown as CSV: one row a day and currency. */
export function DailyCsvButton(): ReactNode {
  const { backend, clock, reportTrouble } = useBackend();
  const book = useCurrentBook();
  const { isPast, position } = useShown();
  const save = async () => {
    try {
      const csv = await backend.dailyStatisticsCsv(isPast ? position : "now");
      saveText(csv, exportName("orderlog-daily", book?.name ?? "", clock.now(), "csv"), "text/csv");
    } catch (cause) {
      reportTrouble(cause);
    }
  };
  return (
    <Button icon={<Download aria-hidden="true" />} isDisabled={book === null} onPress={() => void save()}>
      {settingsText.exporting.csv}
    </Button>
  );
}
