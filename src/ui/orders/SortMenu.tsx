import { ArrowDown, ArrowUp } from "lucide-react";
import type { OrderSort } from "../../orders/queries/orderList.ts";
import styles from "./OrdersScreen.module.css";

const CHOICES: readonly { readonly sort: OrderSort; readonly label: string }[] = [
  { sort: { by: "placed", direction: "descending" }, label: "Newest" },
  { sort: { by: "placed", direction: "ascending" }, label: "Oldest" },
  { sort: { by: "total", direction: "descending" }, label: "Largest total" },
  { sort: { by: "total", direction: "ascending" }, label: "Smallest total" },
  { sort: { by: "number", direction: "descending" }, label: "Number, high to low" },
  { sort: { by: "number", direction: "ascending" }, label: "Number, low to high" },
  { sort: { by: "customer", direction: "ascending" }, label: "Customer, A to Z" },
  { sort: { by: "customer", direction: "descending" }, label: "Customer, Z to A" },
  { sort: { by: "country", direction: "ascending" }, label: "Country, A to Z" },
  { sort: { by: "country", direction: "descending" }, label: "Country, Z to A" },
  { sort: { by: "status", direction: "ascending" }, label: "Status, first to last" },
  { sort: { by: "status", direction: "descending" }, label: "Status, last to first" },
];

const keyOf = (sort: OrderSort): string => `${sort.by} ${sort.direction}`;

interface SortMenuProps {
  readonly sort: OrderSort;
  readonly onSort: (sort: OrderSort) => void;
}

/** The order of the list, for screens without room for the table's heads too. */
export function SortMenu({ sort, onSort }: SortMenuProps) {
  const chosen = CHOICES.find((choice) => keyOf(choice.sort) === keyOf(sort));
  const Arrow = sort.direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <span className={styles.sort}>
      <Arrow aria-hidden="true" />
      <span className={styles.sortWord} aria-hidden="true">
        {chosen?.label}
      </span>
      <select
        aria-label="Sort"
        value={keyOf(sort)}
        onChange={(event) => {
          const next = CHOICES.find((choice) => keyOf(choice.sort) === event.target.value);
          if (next) onSort(next.sort);
        }}
      >
        {CHOICES.map((choice) => (
          <option key={keyOf(choice.sort)} value={keyOf(choice.sort)}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}
