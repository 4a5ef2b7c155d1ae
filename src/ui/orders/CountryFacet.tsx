import { ChevronDown, ChevronRight } from "lucide-react";
import { useState } from "react";
import type { OrderListAnswer } from "../../orders/queries/orderList.ts";
import { formatNumber } from "../format/number.ts";
import { countryName } from "./countryName.ts";
import { FacetOption } from "./FacetOption.tsx";
import styles from "./OrderFacets.module.css";
import { ordersText } from "./ordersText.ts";

/** Countries that are shown before "more". */
const SHOWN = 6;

interface CountryFacetProps {
  readonly countries: OrderListAnswer["facets"]["country"];
  readonly chosen: readonly string[];
  readonly onToggle: (country: string) => void;
}

/** The countries with most orders, and the others on demand. A chosen one is always there. */
export function CountryFacet({ countries, chosen, onToggle }: CountryFacetProps) {
  const [isOpen, setOpen] = useState(false);
  const counted = new Set(countries.map((one) => one.country));
  const gone = chosen.filter((country) => !counted.has(country)).map((country) => ({ country, orders: 0 }));
  const all = [...[...countries].sort((a, b) => b.orders - a.orders), ...gone];
  const first = all.filter((one, index) => index < SHOWN || chosen.includes(one.country));
  const rest = all.length - first.length;
  const restOrders = all.filter((one) => !first.includes(one)).reduce((sum, one) => sum + one.orders, 0);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  if (all.length === 0) return null;
  return (
    <fieldset className={styles.facet}>
      <legend>{ordersText.country}</legend>
      {(isOpen ? all : first).map(({ country, orders }) => (
        <FacetOption
          key={country}
          count={orders}
          isChecked={chosen.includes(country)}
          onChange={() => onToggle(country)}
        >
          {countryName(country)}
        </FacetOption>
      ))}
      {rest > 0 && (
        <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Chevron aria-hidden="true" />
          <span>{isOpen ? ordersText.fewer : ordersText.more(formatNumber(rest))}</span>
          {!isOpen && <span className={styles.count}>{formatNumber(restOrders)}</span>}
        </button>
      )}
    </fieldset>
  );
}
