import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { DATE_ORDERS } from "../../orders/csv/dateCell.ts";
import { DECIMAL_MARKS } from "../../orders/csv/decimal.ts";
import type { CsvInspection } from "../../orders/csv/inspectCsv.ts";
import { SelectField } from "../components/SelectField.tsx";
import { LOCALE } from "../format/locale.ts";
import { currencyOptions } from "../newOrder/currencies.ts";
import { SettingsSection } from "../settings/SettingsSection.tsx";
import { useTimeZone } from "../stores/useBooks.ts";
import styles from "./csvImport.module.css";
import { csvImportText } from "./csvImportText.ts";
import type { DraftPlan } from "./importChoices.ts";
import { dateInWords, numberInWords } from "./readingExamples.ts";
import type { CsvImport } from "./useCsvImport.ts";

const words = csvImportText.formats;

interface Props {
  readonly csv: CsvImport;
  readonly inspection: CsvInspection;
  readonly draft: DraftPlan;
}

/** How dates and amounts are written, each with an example from the file. */
export function FormatsStep({ csv, inspection, draft }: Props) {
  const { plan } = draft;
  const zone = useTimeZone();
  return (
    <SettingsSection title={csvImportText.steps.formats} intro={csvImportText.steps.formatsHelp} isWide>
      <div className={styles.choice}>
        <SelectField
          label={words.dates}
          value={plan.dateOrder}
          onChange={(dateOrder) => csv.store.choose({ dateOrder })}
          options={DATE_ORDERS.map((value) => ({ value, label: words.orders[value] }))}
        />
        <DateExample inspection={inspection} draft={draft} />
      </div>
      <div className={styles.choice}>
        <SelectField
          label={words.numbers}
          value={plan.decimalMark}
          onChange={(decimalMark) => csv.store.choose({ decimalMark })}
          options={DECIMAL_MARKS.map((value) => ({ value, label: words.marks[value] }))}
        />
        <NumberExample inspection={inspection} draft={draft} />
      </div>
      <div className={styles.choice}>
        <SelectField
          label={words.currency}
          value={plan.currency}
          onChange={(currency) => csv.store.choose({ currency })}
          options={currencyOptions([plan.currency], LOCALE ?? "en")}
        />
        <p className={styles.example}>{currencyHelp(draft)}</p>
      </div>
      <p className={styles.help}>{words.zone(zone)}</p>
    </SettingsSection>
  );
}

function currencyHelp({ plan, formats }: DraftPlan): string {
  if (plan.columns.currency !== undefined) return words.currencyBlank;
  return formats.currency === plan.currency ? words.currencySign : words.currencyHelp;
}

type ExampleProps = Pick<Props, "inspection" | "draft">;

function DateExample({ inspection, draft: { plan, formats } }: ExampleProps) {
  const { rivals, example, order, unreadable } = formats.dates;
  const column = plan.columns.date;
  const cell = example ?? (column === undefined ? undefined : inspection.columns[column]?.examples[0]);
  if (cell === undefined) return null;
  const reading = dateInWords(cell, plan.dateOrder);
  const readings = [order, ...rivals].flatMap((one) => dateInWords(cell, one) ?? []);
  const isChosen = plan.dateOrder === order;
  return (
    <Example isUncertain={rivals.length > 0}>
      {rivals.length > 0 && words.dateRival(cell, readings)}{" "}
      {reading !== null && words.dateExample(cell, reading)}{" "}
      {isChosen && unreadable > 0 && words.unreadableDates(unreadable)}
    </Example>
  );
}

function NumberExample({ inspection, draft: { plan, formats } }: ExampleProps) {
  const { isAmbiguous, example, mark, unreadable } = formats.numbers;
  const column = plan.columns.unitPrice ?? plan.columns.lineTotal;
  const cell = example ?? (column === undefined ? undefined : inspection.columns[column]?.examples[0]);
  if (cell === undefined) return null;
  const reading = numberInWords(cell, plan.decimalMark);
  const readings = DECIMAL_MARKS.flatMap((one) => numberInWords(cell, one) ?? []);
  const isChosen = plan.decimalMark === mark;
  return (
    <Example isUncertain={isAmbiguous}>
      {isAmbiguous && words.numberRival(cell, readings)}{" "}
      {reading !== null && words.numberExample(cell, reading)}{" "}
      {isChosen && unreadable > 0 && words.unreadableNumbers(unreadable)}
    </Example>
  );
}

function Example({ isUncertain, children }: { readonly isUncertain: boolean; readonly children: ReactNode }) {
  if (!isUncertain) return <p className={styles.example}>{children}</p>;
  return (
    <p className={styles.warn}>
      <TriangleAlert aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
