import { TriangleAlert } from "lucide-react";
import { CSV_ENCODINGS, CSV_SEPARATORS, type CsvDialect } from "../../orders/csv/dialect.ts";
import type { CsvInspection } from "../../orders/csv/inspectCsv.ts";
import { SelectField } from "../components/SelectField.tsx";
import { SettingsSection } from "../settings/SettingsSection.tsx";
import styles from "./csvImport.module.css";
import { csvImportText } from "./csvImportText.ts";
import { PreviewTable } from "./PreviewTable.tsx";
import type { CsvImport } from "./useCsvImport.ts";

const words = csvImportText.reading;

const YES_NO = ["yes", "no"] as const;
const yesNo = (isSo: boolean) => (isSo ? "yes" : "no");

/** How the bytes of the file are read, to be set right, with its first rows. */
export function ReadingStep({
  csv,
  inspection,
}: {
  readonly csv: CsvImport;
  readonly inspection: CsvInspection;
}) {
  const { dialect, recognized, damaged } = inspection;
  const told = <Key extends keyof CsvDialect>(key: Key, name: (value: CsvDialect[Key]) => string) =>
    dialect[key] === recognized[key] ? words.recognized : words.changed(name(recognized[key]));
  const correct = (correction: Partial<CsvDialect>) => void csv.correct(correction);
  return (
    <SettingsSection title={csvImportText.steps.reading} intro={csvImportText.steps.readingHelp} isWide>
      <div className={styles.fields}>
        <SelectField
          label={words.encoding}
          value={dialect.encoding}
          onChange={(encoding) => correct({ encoding })}
          options={CSV_ENCODINGS.map((value) => ({ value, label: words.encodings[value] }))}
          description={told("encoding", (value) => words.encodings[value])}
        />
        <SelectField
          label={words.separator}
          value={dialect.separator}
          onChange={(separator) => correct({ separator })}
          options={CSV_SEPARATORS.map((value) => ({ value, label: words.separators[value] }))}
          description={told("separator", (value) => words.separators[value])}
        />
        <SelectField
          label={words.header}
          value={yesNo(dialect.hasHeader)}
          onChange={(value) => correct({ hasHeader: value === "yes" })}
          options={YES_NO.map((value) => ({ value, label: words.hasHeader[value] }))}
          description={told("hasHeader", (value) => words.hasHeader[yesNo(value)])}
        />
        <SelectField
          label={words.quotes}
          value={yesNo(dialect.hasQuotes)}
          onChange={(value) => correct({ hasQuotes: value === "yes" })}
          options={YES_NO.map((value) => ({ value, label: words.hasQuotes[value] }))}
          description={told("hasQuotes", (value) => words.hasQuotes[yesNo(value)])}
        />
      </div>
      {damaged > 0 && (
        <p className={styles.warn}>
          <TriangleAlert aria-hidden="true" />
          {words.damaged(damaged)}
        </p>
      )}
      <PreviewTable inspection={inspection} />
    </SettingsSection>
  );
}
