import { Search } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { buttonClass } from "../components/buttonClass.ts";
import styles from "./OrderFacets.module.css";
import type { OrderListSearch } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";
import { useFilteredCustomer } from "./useFilteredCustomer.ts";

const CustomerSearch = lazy(async () => {
  const { CustomerSearch } = await import("./CustomerSearch.tsx");
  return { default: CustomerSearch };
});

interface CustomerFacetProps {
  readonly search: OrderListSearch;
  readonly onChange: (change: Partial<OrderListSearch>) => void;
}

/** Narrows the list to one customer, found by name, number or e-mail. */
export function CustomerFacet({ search, onChange }: CustomerFacetProps) {
  const [isOpen, setOpen] = useState(false);
  const name = useFilteredCustomer(search);
  const button = (
    <button
      type="button"
      className={buttonClass({ className: styles.customer })}
      onClick={() => setOpen(true)}
    >
      <Search aria-hidden="true" />
      {search.customer === undefined ? ordersText.anyCustomer : (name ?? ordersText.oneCustomer(null))}
    </button>
  );
  return (
    <fieldset className={styles.facet}>
      <legend>{ordersText.column("customer")}</legend>
      {isOpen ? (
        <Suspense fallback={button}>
          <CustomerSearch
            onPick={(customer) => {
              setOpen(false);
              if (customer !== null) onChange({ customer });
            }}
          />
        </Suspense>
      ) : (
        button
      )}
    </fieldset>
  );
}
