import type { Ref } from "react";
import { CSV_FIELDS, type CsvField, type CsvNeed } from "../../orders/csv/fields.ts";
import type { CsvInspection } from "../../orders/csv/inspectCsv.ts";
import { SelectField } from "../components/SelectField.tsx";
import { SettingsSection } from "../settings/SettingsSection.tsx";
import styles from "./csvImport.module.css";
import { csvImportText } from "./csvImportText.ts";
import { fieldOf, withField } from "./importChoices.ts";
import { MissingColumns } from "./MissingColumns.tsx";
import { columnName } from "./PreviewTable.tsx";
import type { CsvImport } from "./useCsvImport.ts";

const words = csvImportText.columns;
const OPTIONS = [
  { value: "none" as const, label: words.notUsed },
  ...CSV_FIELDS.map((value) => ({ value, label: words.fields[value] })),
];

interface Props {
  readonly csv: CsvImport;
  readonly inspection: CsvInspection;
  readonly missing: readonly CsvNeed[];
  readonly missingRef: Ref<HTMLSelectElement>;
}

/** What each column of the file holds, beside what stands in it. */
export function ColumnsStep({ csv, inspection, missing, missingRef }: Props) {
  const { names, columns: evidence } = inspection;
  const { columns } = csv.store.choices;
  const put = (column: number, field: CsvField | null) =>
    csv.store.choose({ columns: withField(columns, column, field) });
  return (
    <SettingsSection title={csvImportText.steps.columns} intro={csvImportText.steps.columnsHelp} isWide>
      <MissingColumns missing={missing} names={names} onPut={put} firstRef={missingRef} />
      <ul className={styles.columns} aria-label={words.table}>
        {evidence.map(({ examples }, column) => {
          const field = fieldOf(columns, column);
          const name = columnName(names, column);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <li key={column}>
              <b className={field === null ? styles.unused : styles.name}>{name}</b>
              <span className={styles.examples}>
                {examples.length === 0 ? words.empty : examples.map((text) => <span key={text}>{text}</span>)}
              </span>
              <SelectField
                label={words.holdsOf(name)}
                hideLabel
                compact
                value={field ?? "none"}
                onChange={(value) => put(column, value === "none" ? null : value)}
                options={OPTIONS}
              />
            </li>
          );
        })}
      </ul>
      <p className={styles.help}>{words.people}</p>
    </SettingsSection>
  );
}
