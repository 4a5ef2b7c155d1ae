import { useState } from "react";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { SuggestionsAnswer } from "../../orders/queries/suggestions.ts";
import { ComboField, type ComboOption } from "../components/ComboField.tsx";
import { useSuggestions } from "../order/forms/useSuggestions.ts";
import { ordersText } from "./ordersText.ts";

interface CustomerSearchProps {
  /** Null: none was picked after all. */
  readonly onPick: (customer: SubjectId | null) => void;
}

/** Finds one of the book's customers while one types. */
export function CustomerSearch({ onPick }: CustomerSearchProps) {
  const [text, setText] = useState("");
  const { customers } = useSuggestions("customers", text);
  return (
    <ComboField
      label={ordersText.column("customer")}
      hideLabel
      compact
      autoFocus
      value={text}
      onChange={setText}
      onPick={({ id }) => onPick(id as SubjectId)}
      onBlur={() => {
        if (text.trim() === "") onPick(null);
      }}
      placeholder={ordersText.chooseCustomer}
      options={customers.map(optionOf)}
    />
  );
}

const optionOf = ({ customerId, data, orders }: SuggestionsAnswer["customers"][number]): ComboOption => ({
  id: customerId,
  text: data.name ?? ordersText.customerNumber(data.reference ?? ""),
  detail: [data.email ?? data.reference, ordersText.ordersFound(String(orders), orders)]
    .filter(Boolean)
    .join(" · "),
});
