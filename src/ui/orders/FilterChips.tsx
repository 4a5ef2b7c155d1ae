import { X } from "lucide-react";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { Button } from "../components/Button.tsx";
import { classes } from "../components/classes.ts";
import { ForgetCustomerButton } from "../privacy/ForgetCustomerButton.tsx";
import { filterWords } from "./filterWords.ts";
import styles from "./OrdersScreen.module.css";
import { filtersOf, narrowed, type OrderListSearch } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";
import { useFilteredCustomer, useFilteredLabel } from "./useFilteredCustomer.ts";
import { type OrderListView, usedCurrency } from "./useOrderList.ts";

interface FilterChipsProps {
  readonly search: OrderListSearch;
  readonly view: OrderListView;
  readonly onChange: (search: OrderListSearch) => void;
}

/** The filters in words, each with a way to take it off, and one to take them all off. */
export function FilterChips({ search, view, onChange }: FilterChipsProps) {
  const customer = useFilteredCustomer(search);
  const filters = filterWords(search, customer, usedCurrency(search, view));
  const clear = () => {
    const none = Object.keys(filtersOf(search)).map((filter) => [filter, undefined]);
    onChange(narrowed(search, Object.fromEntries(none)));
  };
  return (
    <>
      <ul className={styles.chips} aria-label={ordersText.filtersInUse}>
        {filters.map(({ text, isFacet, without }) => (
          <li key={text} className={classes(styles.chip, isFacet && styles.facetChip)}>
            <span>{text}</span>
            <button
              type="button"
              aria-label={ordersText.removeFilter(text)}
              onClick={() => onChange(narrowed(search, without))}
            >
              <X aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <Button small variant="quiet" onPress={clear}>
        {ordersText.clearAll}
      </Button>
      <ForgetFiltered search={search} />
    </>
  );
}

/** Where the list is one customer's, they can be forgotten from here. */
function ForgetFiltered({ search }: { readonly search: OrderListSearch }) {
  const label = useFilteredLabel(search);
  if (search.customer === undefined || label === null || label.kind === "forgotten") return null;
  return <ForgetCustomerButton customerId={search.customer as SubjectId} orderNumber={null} />;
}
