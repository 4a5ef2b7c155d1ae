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
    <SettingsSection
      title="Bring a shop’s history in"
      intro="Orders, payments, shipments and cancellations of the past: one JSON object a line, plain or gzip, each with its own date. Every line goes through the same rules as a form. Importing a file again adds nothing."
    >
      <TimeZoneField
        label="Time zone of the shop"
        value={zone}
        onChange={setPicked}
        description="Says which day an order belongs to. UTC for times that end in Z. It becomes the book’s zone."
        isDisabled={reason !== undefined}
      />
      <CheckboxField label="Dry run: check only, write nothing" value={dryRun} onChange={setDryRun} />
      <FileInput
        label="Import order facts"
        accept=".ndjson,.jsonl,.json,.txt,.gz"
        description="Choosing a file starts the import. It can be cancelled; whole facts stay."
        onChoose={(file) => void start(file)}
        reason={reason}
      />
      <JobStatus job={job} title="Importing order facts" cancelled="Cancelled.">
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
