import { type ReactNode, useState } from "react";
import type { TimeZone } from "../../orders/calendar.ts";
import type { Book } from "../backend.ts";
import { CheckboxField } from "../components/CheckboxField.tsx";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useEngineStatus } from "../stores/useBooks.ts";
import { FileInput } from "./FileInput.tsx";
import { factsImportWords } from "./factsImportWords.ts";
import { JobStatus } from "./JobStatus.tsx";
import { useJob } from "./jobs.ts";
import { RefusedFacts } from "./RefusedFacts.tsx";
import { SettingsSection } from "./SettingsSection.tsx";
import { settingsText } from "./settingsText.ts";
import { TimeZoneField } from "./TimeZoneField.tsx";
import { useImportGuard } from "./useImportGuard.ts";

const UTC = "UTC" as TimeZone;

/** A shop's history, one fact a line: each becomes a command and goes through the aggregate. */
export function ImportFactsSection({ book }: { readonly book: Book }): ReactNode {
  const { backend, readBooks } = useBackend();
  const { job, isBusy, run } = useJob("importFacts");
  const reason = useImportGuard(isBusy);
  const isEmpty = useEngineStatus()?.head.position === 0;
  const [picked, setPicked] = useState<TimeZone | null>(null);
  const [dryRun, setDryRun] = useState(false);
  const zone = picked ?? (isEmpty ? UTC : book.timeZone);

  const start = (file: File) =>
    run(async (longJob) => {
      if (!dryRun && zone !== book.timeZone) {
        await backend.updateBook(book.bookId, { name: book.name, timeZone: zone });
        await readBooks();
      }
      return await backend.importFacts(file, { dryRun }, longJob);
    });

  return (
    <SettingsSection title={settingsText.importFacts.title} intro={settingsText.importFacts.intro}>
      <TimeZoneField
        label={settingsText.importFacts.zone}
        value={zone}
        onChange={setPicked}
        description={settingsText.importFacts.zoneHelp}
        isDisabled={reason !== undefined}
      />
      <CheckboxField label={settingsText.importFacts.dryRun} value={dryRun} onChange={setDryRun} />
      <FileInput
        label={settingsText.importFacts.file}
        accept=".ndjson,.jsonl,.json,.txt,.gz"
        description={settingsText.importFacts.fileHelp}
        onChoose={(file) => void start(file)}
        reason={reason}
      />
      <JobStatus
        job={job}
        title={settingsText.importFacts.job}
        cancelled={settingsText.importFacts.cancelled}
      >
        {(report) => (
          <>
            <p>{factsImportWords(report)}</p>
            <RefusedFacts refused={report.refused} />
          </>
        )}
      </JobStatus>
    </SettingsSection>
  );
}
