import type { CsvInspection } from "../../orders/csv/inspectCsv.ts";
import { CheckboxField } from "../components/CheckboxField.tsx";
import { TextField } from "../components/TextField.tsx";
import { SettingsSection } from "../settings/SettingsSection.tsx";
import styles from "./csvImport.module.css";
import { csvImportText } from "./csvImportText.ts";
import type { DraftPlan } from "./importChoices.ts";
import type { CsvImport } from "./useCsvImport.ts";

const words = csvImportText.exceptions;

interface Props {
  readonly csv: CsvImport;
  readonly inspection: CsvInspection;
  readonly draft: DraftPlan;
}

/** What is to count as no order, or as a cancelled one. */
export function ExceptionsStep({ csv, inspection, draft }: Props) {
  const { costItems, creditNotesCancel } = csv.store.choices;
  return (
    <SettingsSection title={csvImportText.steps.exceptions} intro={csvImportText.steps.exceptionsHelp} isWide>
      <TextField
        label={words.costs}
        value={costItems}
        onChange={(next) => csv.store.choose({ costItems: next })}
        description={words.costsHelp}
        maxLength={500}
      />
      <div className={styles.option}>
        <CheckboxField
          label={words.credit}
          value={creditNotesCancel}
          onChange={(next) => csv.store.choose({ creditNotesCancel: next })}
        />
        <p className={styles.help}>{words.creditHelp}</p>
      </div>
      <CancelledValues csv={csv} inspection={inspection} draft={draft} />
    </SettingsSection>
  );
}

/** The values of the status, of which some mean a cancelled order. */
function CancelledValues({ csv, inspection, draft: { plan } }: Props) {
  const column = plan.columns.status;
  if (column === undefined) return null;
  const values = inspection.columns[column]?.values ?? null;
  const chosen = plan.cancelledStatuses;
  const set = (text: string, isOn: boolean) =>
    csv.store.choose({
      cancelledStatuses: isOn ? [...chosen, text] : chosen.filter((one) => one !== text),
    });
  return (
    <fieldset className={styles.option}>
      <legend>{words.cancelled}</legend>
      {values === null && <p>{words.manyValues}</p>}
      {values?.map(({ text, count }) => (
        <CheckboxField
          key={text}
          label={words.value(text, count)}
          value={chosen.includes(text)}
          onChange={(isOn) => set(text, isOn)}
        />
      ))}
      <p className={styles.help}>{words.cancelledHelp}</p>
    </fieldset>
  );
}
