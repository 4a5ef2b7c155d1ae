import { TriangleAlert } from "lucide-react";
import type { Ref } from "react";
import type { CsvField, CsvNeed } from "../../orders/csv/fields.ts";
import { SelectField } from "../components/SelectField.tsx";
import styles from "./csvImport.module.css";
import { csvImportText } from "./csvImportText.ts";
import { columnName } from "./PreviewTable.tsx";

const words = csvImportText.columns;

/** The field that a column is put to where a need was asked for. */
const FIELD_FOR: Readonly<Record<CsvNeed, CsvField>> = {
  orderNumber: "orderNumber",
  date: "date",
  item: "itemName",
  quantity: "quantity",
  price: "unitPrice",
};

interface Props {
  readonly missing: readonly CsvNeed[];
  readonly names: readonly string[];
  readonly onPut: (column: number, field: CsvField) => void;
  /** Gets the first question, so that it can be focused. */
  readonly firstRef: Ref<HTMLSelectElement>;
}

/** Asks for the columns without which no order can be made. */
export function MissingColumns({ missing, names, onPut, firstRef }: Props) {
  if (missing.length === 0) return null;
  const options = names.map((_, column) => ({ value: String(column), label: columnName(names, column) }));
  return (
    <div className={styles.missing} role="status">
      <p className={styles.ask}>
        <TriangleAlert aria-hidden="true" />
        <b>{words.missingTitle(missing.length)}</b>
      </p>
      {missing.map((need, index) => (
        <SelectField
          key={need}
          {...(index === 0 ? { ref: firstRef } : {})}
          label={words.missing[need]}
          value=""
          placeholder={words.choose}
          onChange={(column) => onPut(Number(column), FIELD_FOR[need])}
          options={options}
        />
      ))}
    </div>
  );
}
