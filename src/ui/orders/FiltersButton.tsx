import { ListFilter } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../components/Button.tsx";
import { LazyDialog } from "../components/LazyDialog.tsx";
import { formatNumber } from "../format/number.ts";
import styles from "./OrdersScreen.module.css";
import { filtersOf, type OrderListSearch } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";

interface FiltersButtonProps {
  readonly search: OrderListSearch;
  /** The facets. */
  readonly children: ReactNode;
}

/** Where there is no room for the column of filters, they open in a dialog. */
export function FiltersButton({ search, children }: FiltersButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const used = Object.keys(filtersOf(search)).length;
  return (
    <span className={styles.narrowOnly}>
      <Button variant="quiet" icon={<ListFilter aria-hidden="true" />} onPress={() => setOpen(true)}>
        <span className={styles.filterWord}>{ordersText.filters}</span>
        {used > 0 && <span className={styles.viewCount}>{formatNumber(used)}</span>}
      </Button>
      <LazyDialog
        title={ordersText.filters}
        size="small"
        isOpen={isOpen}
        onClose={close}
        footer={
          <Button variant="primary" onPress={close}>
            {ordersText.showOrders}
          </Button>
        }
      >
        {children}
      </LazyDialog>
    </span>
  );
}
