import { ArrowDown, ArrowUp } from "lucide-react";
import type { OrderColumn } from "../../../orders/orderColumns.ts";
import { Button } from "../../components/Button.tsx";
import { CheckboxField } from "../../components/CheckboxField.tsx";
import type { PanelProps } from "../../components/PanelButton.tsx";
import { PopoverPanel } from "../../components/PopoverPanel.tsx";
import { allColumns, DEFAULT_COLUMNS, moved } from "../listColumns.ts";
import { ordersText } from "../ordersText.ts";
import styles from "./columns.module.css";
import { columnsText } from "./columnsText.ts";

export interface ColumnsPanelProps extends PanelProps {
  /** Beside the number, from left to right. */
  readonly columns: readonly OrderColumn[];
  readonly onChange: (columns: readonly OrderColumn[]) => void;
}

/** Which columns the table has, and in which order. */
export function ColumnsPanel({ columns, onChange, ...panel }: ColumnsPanelProps) {
  const toggle = (column: OrderColumn) =>
    onChange(columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column]);
  return (
    <PopoverPanel {...panel} label={ordersText.columns}>
      <p className={styles.how}>{columnsText.columnsHow}</p>
      <ul className={styles.columns}>
        {allColumns(columns).map((column) => (
          <ColumnLine
            key={column}
            column={column}
            columns={columns}
            onToggle={() => toggle(column)}
            onMove={(step) => onChange(moved(columns, column, step))}
          />
        ))}
      </ul>
      <Button
        small
        variant="quiet"
        isDisabled={columns.join() === DEFAULT_COLUMNS.join()}
        onPress={() => onChange(DEFAULT_COLUMNS)}
      >
        {columnsText.usualColumns}
      </Button>
    </PopoverPanel>
  );
}

interface ColumnLineProps {
  readonly column: OrderColumn;
  readonly columns: readonly OrderColumn[];
  readonly onToggle: () => void;
  readonly onMove: (step: -1 | 1) => void;
}

function ColumnLine({ column, columns, onToggle, onMove }: ColumnLineProps) {
  const name = ordersText.column(column);
  const place = columns.indexOf(column);
  const isLast = place === 0 && columns.length === 1;
  return (
    <li className={styles.line}>
      <CheckboxField label={name} value={place >= 0} onChange={onToggle} isDisabled={isLast} />
      {place >= 0 && !isLast && (
        <>
          <Button
            small
            variant="quiet"
            icon={<ArrowUp aria-hidden="true" />}
            aria-label={columnsText.columnEarlier(name)}
            isDisabled={place === 0}
            onPress={() => onMove(-1)}
          />
          <Button
            small
            variant="quiet"
            icon={<ArrowDown aria-hidden="true" />}
            aria-label={columnsText.columnLater(name)}
            isDisabled={place === columns.length - 1}
            onPress={() => onMove(1)}
          />
        </>
      )}
    </li>
  );
}
