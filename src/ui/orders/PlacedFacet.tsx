import { useState } from "react";
import { isLocalDate } from "../../orders/calendar.ts";
import { SelectField } from "../components/SelectField.tsx";
import { TextField } from "../components/TextField.tsx";
import styles from "./OrderFacets.module.css";
import { type OrderListSearch, PLACED_RANGES, type PlacedRange } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";

type Choice = "any" | PlacedRange | "custom";

const CHOICES = (["any", ...PLACED_RANGES, "custom"] as const).map((value) => {
  return { value, label: ordersText.placedRange(value) };
});

interface PlacedFacetProps {
  readonly search: OrderListSearch;
  readonly onChange: (change: Partial<OrderListSearch>) => void;
}

/** Narrows the list to the days on which orders were placed. */
export function PlacedFacet({ search, onChange }: PlacedFacetProps) {
  const [isCustom, setCustom] = useState(false);
  const hasDays = search.from !== undefined || search.to !== undefined;
  const choice: Choice = isCustom || hasDays ? "custom" : (search.placed ?? "any");
  const choose = (next: Choice) => {
    setCustom(next === "custom");
    if (next === "custom") return;
    onChange({ placed: next === "any" ? undefined : next, from: undefined, to: undefined });
  };
  const setDays = (days: Pick<OrderListSearch, "from" | "to">) => {
    const isValid = Object.values(days).every((day) => day === undefined || isLocalDate(day));
    if (isValid) onChange({ placed: undefined, ...days });
  };
  return (
    <fieldset className={styles.facet}>
      <legend>{ordersText.placed}</legend>
      <SelectField
        label={ordersText.placed}
        hideLabel
        compact
        value={choice}
        onChange={choose}
        options={CHOICES}
      />
      {choice === "custom" && (
        <div className={styles.days}>
          <TextField
            label={ordersText.from}
            type="date"
            compact
            value={search.from ?? ""}
            onChange={(text) => setDays({ from: text || undefined })}
          />
          <TextField
            label={ordersText.to}
            type="date"
            compact
            value={search.to ?? ""}
            onChange={(text) => setDays({ to: text || undefined })}
          />
        </div>
      )}
    </fieldset>
  );
}
