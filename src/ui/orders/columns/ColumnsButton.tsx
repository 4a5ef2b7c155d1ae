import { Columns3 } from "lucide-react";
import { lazy } from "react";
import { PanelButton } from "../../components/PanelButton.tsx";
import { columnsOf, withColumns } from "../listColumns.ts";
import styles from "../OrdersScreen.module.css";
import type { OrderListSearch } from "../orderListSearch.ts";
import { ordersText } from "../ordersText.ts";

const ColumnsPanel = lazy(async () => {
  const { ColumnsPanel } = await import("./ColumnsPanel.tsx");
  return { default: ColumnsPanel };
});

interface ColumnsButtonProps {
  readonly search: OrderListSearch;
  readonly onChange: (search: OrderListSearch) => void;
}

/** Opens the choice of columns. */
export function ColumnsButton({ search, onChange }: ColumnsButtonProps) {
  return (
    <PanelButton
      icon={<Columns3 aria-hidden="true" />}
      className={styles.wideOnly}
      panel={(panel) => (
        <ColumnsPanel
          {...panel}
          columns={columnsOf(search)}
          onChange={(columns) => onChange(withColumns(search, columns))}
        />
      )}
    >
      <span className={styles.columnsWord}>{ordersText.columns}</span>
    </PanelButton>
  );
}
