import { type KeyboardEvent, useState } from "react";
import { SelectField } from "../components/SelectField.tsx";
import { TextField } from "../components/TextField.tsx";
import { currencySymbol, formatAmount, parseMoney } from "../format/money.ts";
import styles from "./OrderFacets.module.css";
import type { OrderListSearch } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";

interface TotalFacetProps {
  readonly search: OrderListSearch;
  readonly currency: string;
  /** All that the book has orders in. */
  readonly currencies: readonly string[];
  readonly onChange: (change: Partial<OrderListSearch>) => void;
}

/** Narrows the list to totals between two amounts. Applied on Enter and on leaving a field. */
export function TotalFacet({ search, currency, currencies, onChange }: TotalFacetProps) {
  const write = (minor: number | undefined) => (minor === undefined ? "" : formatAmount(minor, currency));
  const [from, setFrom] = useState(write(search.min));
  const [to, setTo] = useState(write(search.max));
  const min = readTotal(from, currency);
  const max = readTotal(to, currency);
  const isWrong = min === null || max === null;
  const apply = () => {
    if (isWrong || (min === search.min && max === search.max)) return;
    const isAny = min === undefined && max === undefined;
    // Minor units of different currencies can't be compared.
    onChange({ min, max, ...(currencies.length > 1 && !isAny ? { currency } : {}) });
  };
  const field = {
    hideLabel: true,
    compact: true,
    inputMode: "decimal",
    align: "end",
    onBlur: apply,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter") apply();
    },
  } as const;
  return (
    <fieldset className={styles.facet}>
      <legend>{ordersText.totalIn(currencySymbol(currency))}</legend>
      {currencies.length > 1 && (
        <SelectField
          label={ordersText.currency}
          hideLabel
          compact
          value={search.currency ?? "any"}
          onChange={(next) => onChange({ currency: next === "any" ? undefined : next })}
          options={[
            { value: "any", label: ordersText.anyCurrency },
            ...currencies.map((one) => ({ value: one, label: one })),
          ]}
        />
      )}
      <div className={styles.pair}>
        <TextField
          {...field}
          label={ordersText.totalFrom}
          value={from}
          onChange={setFrom}
          placeholder={ordersText.lowest}
        />
        <span>{ordersText.between}</span>
        <TextField
          {...field}
          label={ordersText.totalTo}
          value={to}
          onChange={setTo}
          placeholder={ordersText.highest}
        />
      </div>
      {isWrong && (
        <p className={styles.error} role="alert">
          {ordersText.noAmount}
        </p>
      )}
    </fieldset>
  );
}

/** Undefined while empty, null if it is no amount. */
function readTotal(text: string, currency: string): number | undefined | null {
  if (text.trim() === "") return undefined;
  const minor = parseMoney(text, currency);
  return minor === null || minor < 0 ? null : minor;
}
