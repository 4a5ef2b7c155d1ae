import { FileDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Book } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { CheckboxField } from "../components/CheckboxField.tsx";
import { formatCount, formatNumber } from "../format/number.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useShown } from "../stores/useAnswer.ts";
import { collectingSink } from "./collectingSink.ts";
import { DailyCsvButton } from "./DailyCsvButton.tsx";
import { exportName } from "./exportName.ts";
import { JobStatus } from "./JobStatus.tsx";
import { useJob } from "./jobs.ts";
import styles from "./Settings.module.css";
import { SettingsSection } from "./SettingsSection.tsx";
import { saveBlob } from "./saveFile.ts";

/** The log and the daily figures as files, at the position shown. */
export function ExportSection({ book }: { readonly book: Book }): ReactNode {
  const { backend, clock, readBooks } = useBackend();
  const { isPast, position } = useShown();
  const { job, isBusy, run } = useJob("exportLog");
  const [personal, setPersonal] = useState(true);
  const at = isPast ? position : "now";

  const start = async () => {
    await run(async (longJob) => {
      const collected = collectingSink();
      const events = await backend.exportLog({ at, personal }, collected.sink, longJob);
      longJob.signal.throwIfAborted();
      saveBlob(collected.blob("application/json"), exportName("orderlog", book.name, clock.now(), "json"));
      return events;
    });
    await readBooks();
  };

  return (
    <SettingsSection
      title="Export"
      intro="The log as JSON, one event a line, with a hash for each. It opens as a book of its own anywhere, and it is the backup."
    >
      <CheckboxField
        label="With names, addresses and notes"
        value={personal}
        onChange={setPersonal}
        isDisabled={isBusy}
      />
      <div className={styles.actions}>
        <Button
          variant="primary"
          icon={<FileDown aria-hidden="true" />}
          isDisabled={isBusy}
          reason={isBusy ? "Another job is running." : undefined}
          onPress={() => void start()}
        >
          Export event log
        </Button>
        <DailyCsvButton />
      </div>
      <p className={styles.help}>{scopeText(isPast, position, personal)}</p>
      <JobStatus job={job} title="Exporting the event log" cancelled="Cancelled. No file was saved.">
        {(events) => <p>{`${formatCount(events ?? 0, "event")} exported. Keep the file somewhere safe.`}</p>}
      </JobStatus>
    </SettingsSection>
  );
}

function scopeText(isPast: boolean, position: number, personal: boolean): string {
  const scope = isPast
    ? `Both files hold the state up to event ${formatNumber(position)}; what came later is left out.`
    : "Both files hold everything up to now.";
  const names = personal
    ? ""
    : " Without names, addresses and notes, a log that is imported again shows its customers as forgotten.";
  return `${scope}${names}`;
}
