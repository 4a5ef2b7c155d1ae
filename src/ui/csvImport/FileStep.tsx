import { CircleAlert, FileSpreadsheet } from "lucide-react";
import { formatBytes } from "../format/number.ts";
import { FileInput } from "../settings/FileInput.tsx";
import { JobStatus } from "../settings/JobStatus.tsx";
import { SettingsSection } from "../settings/SettingsSection.tsx";
import styles from "./csvImport.module.css";
import { csvImportText } from "./csvImportText.ts";
import type { CsvImport } from "./useCsvImport.ts";

const words = csvImportText.file;

/** The file to read, and what became of reading it. */
export function FileStep({ csv }: { readonly csv: CsvImport }) {
  const { file, inspection } = csv.store;
  const problem = inspection?.problem ?? null;
  return (
    <SettingsSection title={csvImportText.steps.file} intro={csvImportText.steps.fileHelp} isWide>
      <FileInput
        label={file === null ? words.choose : words.another}
        accept=".csv,.tsv,.tab,.txt,text/csv"
        description={words.help}
        onChoose={(chosen) => void csv.choose(chosen)}
        reason={csv.guard}
      />
      {csv.reading.state === "done" ? null : (
        <JobStatus job={csv.reading} title={words.reading} cancelled={words.cancelled}>
          {() => null}
        </JobStatus>
      )}
      <div role="status" aria-live="polite">
        {file !== null && inspection !== null && (
          <p className={styles.file}>
            <FileSpreadsheet aria-hidden="true" />
            <span>
              <b>{words.chosen(file.name, formatBytes(file.size))}</b>
              {problem === null && <> {words.rows(inspection.rows, inspection.names.length)}</>}
            </span>
          </p>
        )}
        {inspection !== null && problem === null && inspection.rows === 0 && <p>{words.noRows}</p>}
        {problem !== null && (
          <p className={styles.bad}>
            <CircleAlert aria-hidden="true" />
            <span>
              {words.problem(problem.line, problem.reason)} {words.nothingWritten}
            </span>
          </p>
        )}
      </div>
    </SettingsSection>
  );
}
