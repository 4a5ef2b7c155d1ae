import type { ReactNode } from "react";
import type { Book } from "../backend.ts";
import { BackupButton } from "../safety/BackupButton.tsx";
import { SafetyChecks } from "../safety/SafetyChecks.tsx";
import { useEngineStatus } from "../stores/useBooks.ts";
import styles from "./Settings.module.css";
import { SettingsSection } from "./SettingsSection.tsx";
import { settingsText } from "./settingsText.ts";

/** What keeps the data of this device safe, and the backup in one click. */
export function SafetySection({ book }: { readonly book: Book }): ReactNode {
  const status = useEngineStatus();
  return (
    <SettingsSection title={settingsText.safety.title} intro={settingsText.safety.intro}>
      {status ? <SafetyChecks status={status} book={book} /> : null}
      <div className={styles.actions}>
        <BackupButton variant="primary" />
      </div>
    </SettingsSection>
  );
}
