import { FileSpreadsheet } from "lucide-react";
import type { ReactNode } from "react";
import { LinkButton } from "../components/LinkButton.tsx";
import styles from "./Settings.module.css";
import { SettingsSection } from "./SettingsSection.tsx";
import { settingsText } from "./settingsText.ts";

const words = settingsText.importCsv;

/** Leads to the import of a shop's own CSV, which has a screen of its own. */
export function ImportCsvSection(): ReactNode {
  return (
    <SettingsSection title={words.title} intro={words.intro}>
      <div className={styles.actions}>
        <LinkButton to="/settings/import-csv" icon={<FileSpreadsheet aria-hidden="true" />}>
          {words.open}
        </LinkButton>
      </div>
    </SettingsSection>
  );
}
