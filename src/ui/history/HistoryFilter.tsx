import { X } from "lucide-react";
import { useState } from "react";
import { BOOK_EVENT_TYPES, type BookEventType } from "../../orders/bookEvents.ts";
import { Button } from "../components/Button.tsx";
import { SelectField } from "../components/SelectField.tsx";
import { TextField } from "../components/TextField.tsx";
import { EVENT_LABELS } from "../format/eventWords.ts";
import styles from "./history.module.css";
import type { EventFilter, HistorySearch } from "./historySearch.ts";
import { historyText } from "./historyText.ts";

const words = historyText.filter;
const ANY = "any";
const TYPES = [
  { value: ANY, label: words.anyType },
  ...BOOK_EVENT_TYPES.map((value) => ({ value, label: EVENT_LABELS[value] })),
] as const;

interface HistoryFilterProps {
  readonly filter: EventFilter | null;
  /** How many events match; null while that isn't known, or nothing is filtered. */
  readonly found: number | null;
  readonly onChange: (change: Pick<HistorySearch, "type" | "order">) => void;
}

/** Narrows the log to one kind of event and to one order. */
export function HistoryFilter({ filter, found, onChange }: HistoryFilterProps) {
  const { type = null, orderNumber = null } = filter ?? {};
  const change = (next: EventFilter) =>
    onChange({ type: next.type ?? undefined, order: next.orderNumber ?? undefined });
  return (
    <div className={styles.filter}>
      <SelectField<BookEventType | typeof ANY>
        label={words.type}
        hideLabel
        compact
        value={type ?? ANY}
        options={TYPES}
        onChange={(value) => change({ type: value === ANY ? null : value, orderNumber })}
      />
      <OrderField
        key={orderNumber}
        value={orderNumber ?? ""}
        onChange={(value) => change({ type, orderNumber: value === "" ? null : value })}
      />
      {filter !== null && (
        <Button
          small
          variant="quiet"
          icon={<X aria-hidden="true" />}
          onPress={() => change({ type: null, orderNumber: null })}
        >
          {words.clear}
        </Button>
      )}
      <span role="status" aria-label={words.foundLabel} className={styles.found}>
        {found !== null && words.found(found)}
      </span>
    </div>
  );
}

interface OrderFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Takes a number when it is finished: by Enter, or on leaving the field. */
function OrderField({ value, onChange }: OrderFieldProps) {
  const [typed, setTyped] = useState(value);
  const commit = () => {
    if (typed.trim() !== value) onChange(typed.trim());
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
      onBlur={commit}
    >
      <TextField
        label={words.order}
        hideLabel
        compact
        placeholder={words.order}
        value={typed}
        maxLength={200}
        onChange={setTyped}
      />
    </form>
  );
}
