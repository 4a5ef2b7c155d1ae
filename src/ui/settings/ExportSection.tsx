import { FileDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Book } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { CheckboxField } from "../components/CheckboxField.tsx";
import { saveLog } from "../saving/saveLog.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useShown } from "../stores/useAnswer.ts";
import { DailyCsvButton } from "./DailyCsvButton.tsx";
import { exportName } from "./exportName.ts";
import { JobStatus } from "./JobStatus.tsx";
import { useJob } from "./jobs.ts";
import { canPack, setPacking, usePacking } from "./packing.ts";
import styles from "./Settings.module.css";
import { SettingsSection } from "./SettingsSection.tsx";
import { settingsText } from "./settingsText.ts";

/** The log and the daily figures as files, at the position shown. */
export function ExportSection({ book }: { readonly book: Book }): ReactNode {
  const { backend, clock, readBooks } = useBackend();
  const { isPast, position } = useShown();
  const { job, isBusy, run } = useJob("exportLog");
  const [personal, setPersonal] = useState(true);
  const isPacked = usePacking((state) => state.isOn);
  const at = isPast ? position : "now";

  const start = async () => {
    const name = exportName("orderlog", book.name, clock.now(), isPacked ? "json.gz" : "json");
    await run((longJob) => saveLog(backend, { at, personal, name }, longJob));
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
      {canPack ? (
        <CheckboxField
          label={settingsText.exporting.packed}
          value={isPacked}
          onChange={setPacking}
          isDisabled={isBusy}
        />
      ) : null}
      <div className={styles.actions}>
        <Button
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
        {(saved) => <p>{settingsText.exporting.done(saved?.count ?? 0)}</p>}
      </JobStatus>
    </SettingsSection>
  );
}

function scopeText(isPast: boolean, position: number, personal: boolean): string {
  const scope = isPast ? settingsText.exporting.upTo(position) : settingsText.exporting.all;
  return personal ? scope : `${scope}${settingsText.exporting.nameless}`;
}
