import { ArrowDown, ArrowUp } from "lucide-react";
import type { OrderSort } from "../../orders/queries/orderList.ts";
import styles from "./OrdersScreen.module.css";
import { firstDirection, opposite } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";

const CHOICES: readonly OrderSort[] = (
  ["placed", "total", "number", "customer", "country", "status"] as const
).flatMap((by) => {
  const direction = firstDirection(by);
  return [
    { by, direction },
    { by, direction: opposite(direction) },
  ];
});

const keyOf = (sort: OrderSort): string => `${sort.by} ${sort.direction}`;

interface SortMenuProps {
  readonly sort: OrderSort;
  readonly onSort: (sort: OrderSort) => void;
}

/** The order of the list, for screens without room for the table's heads too. */
export function SortMenu({ sort, onSort }: SortMenuProps) {
  const chosen = CHOICES.find((choice) => keyOf(choice) === keyOf(sort));
  const Arrow = sort.direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <span className={styles.sort}>
      <Arrow aria-hidden="true" />
      <span className={styles.sortWord} aria-hidden="true">
        {chosen && ordersText.sortedBy(chosen)}
      </span>
      <select
        aria-label={ordersText.sort}
        value={keyOf(sort)}
        onChange={(event) => {
          const next = CHOICES.find((choice) => keyOf(choice) === event.target.value);
          if (next) onSort(next);
        }}
      >
        {CHOICES.map((choice) => (
          <option key={keyOf(choice)} value={keyOf(choice)}>
            {ordersText.sortedBy(choice)}
          </option>
        ))}
      </select>
    </span>
  );
}
