import { useState } from "react";
import { isLocalDate } from "../../orders/calendar.ts";
import { SelectField } from "../components/SelectField.tsx";
import { TextField } from "../components/TextField.tsx";
import styles from "./OrderFacets.module.css";
import type { OrderListSearch, PlacedRange } from "./orderListSearch.ts";

type Choice = "any" | PlacedRange | "custom";

const CHOICES: readonly { readonly value: Choice; readonly label: string }[] = [
  { value: "any", label: "Any day" },
  { value: "today", label: "Today" },
  { value: "7d", label: "Last 7 days" },
  { value: "30d", label: "Last 30 days" },
  { value: "custom", label: "From one day to another" },
];

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
      <legend>Placed</legend>
      <SelectField label="Placed" hideLabel compact value={choice} onChange={choose} options={CHOICES} />
      {choice === "custom" && (
        <div className={styles.days}>
          <TextField
            label="From"
            type="date"
            compact
            value={search.from ?? ""}
            onChange={(text) => setDays({ from: text || undefined })}
          />
          <TextField
            label="To"
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
