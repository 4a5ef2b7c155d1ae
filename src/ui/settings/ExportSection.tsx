import { FileDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Book } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { CheckboxField } from "../components/CheckboxField.tsx";
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
import { settingsText } from "./settingsText.ts";

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
    <SettingsSection title={settingsText.exporting.title} intro={settingsText.exporting.intro}>
      <CheckboxField
        label={settingsText.exporting.personal}
        value={personal}
        onChange={setPersonal}
        isDisabled={isBusy}
      />
      <div className={styles.actions}>
        <Button
          variant="primary"
          icon={<FileDown aria-hidden="true" />}
          isDisabled={isBusy}
          reason={isBusy ? settingsText.busy : undefined}
          onPress={() => void start()}
        >
          {settingsText.exporting.log}
        </Button>
        <DailyCsvButton />
      </div>
      <p className={styles.help}>{scopeText(isPast, position, personal)}</p>
      <JobStatus job={job} title={settingsText.exporting.job} cancelled={settingsText.exporting.cancelled}>
        {(events) => <p>{settingsText.exporting.done(events ?? 0)}</p>}
      </JobStatus>
    </SettingsSection>
  );
}

function scopeText(isPast: boolean, position: number, personal: boolean): string {
  const scope = isPast ? settingsText.exporting.upTo(position) : settingsText.exporting.all;
  return personal ? scope : `${scope}${settingsText.exporting.nameless}`;
}
