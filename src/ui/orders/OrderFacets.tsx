import { ORDER_STATUSES } from "../../orders/order/order.ts";
import type { OrderListAnswer } from "../../orders/queries/orderList.ts";
import { StatusBadge } from "../components/StatusBadge.tsx";
import { CountryFacet } from "./CountryFacet.tsx";
import { CustomerFacet } from "./CustomerFacet.tsx";
import { FacetOption } from "./FacetOption.tsx";
import styles from "./OrderFacets.module.css";
import type { OrderListSearch } from "./orderListSearch.ts";
import { narrowed, toggled } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";
import { PlacedFacet } from "./PlacedFacet.tsx";
import { ReasonFacet } from "./ReasonFacet.tsx";
import { TotalFacet } from "./TotalFacet.tsx";

export interface OrderFacetsProps {
  readonly search: OrderListSearch;
  readonly facets: OrderListAnswer["facets"];
  /** The currency that the totals are entered in. */
  readonly currency: string;
  /** All that the book has orders in. */
  readonly currencies: readonly string[];
  readonly onChange: (search: OrderListSearch) => void;
}

/** Filters with the number of orders that each would leave. */
export function OrderFacets({ search, facets, currency, currencies, onChange }: OrderFacetsProps) {
  const change = (change: Partial<OrderListSearch>) => onChange(narrowed(search, change));
  return (
    <div className={styles.facets}>
      <fieldset className={styles.facet}>
        <legend>{ordersText.status}</legend>
        {ORDER_STATUSES.map((status) => (
          <FacetOption
            key={status}
            count={facets.status[status]}
            isChecked={search.status?.includes(status) ?? false}
            onChange={() => change({ status: toggled(search.status, status) })}
          >
            <StatusBadge status={status} />
          </FacetOption>
        ))}
      </fieldset>
      <CountryFacet
        countries={facets.country}
        chosen={search.country ?? []}
        onToggle={(country) => change({ country: toggled(search.country, country) })}
      />
      <ReasonFacet
        reasons={facets.reason}
        chosen={search.reason ?? []}
        onToggle={(reason) => change({ reason: toggled(search.reason, reason) })}
      />
      <CustomerFacet search={search} onChange={change} />
      <PlacedFacet search={search} onChange={change} />
      <TotalFacet
        key={`${search.min}/${search.max}/${currency}`}
        search={search}
        currency={currency}
        currencies={currencies}
        onChange={change}
      />
    </div>
  );
}
