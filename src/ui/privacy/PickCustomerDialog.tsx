import { useState } from "react";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { Button } from "../components/Button.tsx";
import { ComboField } from "../components/ComboField.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { useSuggestions } from "../order/forms/useSuggestions.ts";
import { privacyText } from "./privacyText.ts";

const words = privacyText.pick;

interface Props {
  readonly onPick: (customerId: SubjectId) => void;
  readonly onClose: () => void;
}

/** Asks who is to be forgotten. */
export function PickCustomerDialog({ onPick, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const { customers } = useSuggestions("customers", typed);
  return (
    <Dialog
      title={words.title}
      size="small"
      isOpen
      onClose={onClose}
      footer={<Button onPress={onClose}>{words.close}</Button>}
    >
      <ComboField
        label={words.field}
        description={words.help}
        value={typed}
        onChange={setTyped}
        autoFocus
        options={customers.map(({ customerId, data, orders }) => ({
          id: customerId,
          text: data.name ?? data.email ?? words.number(data.reference ?? ""),
          detail: [data.reference, words.orders(orders)].filter(Boolean).join(", "),
        }))}
        onPick={({ id }) => onPick(id as SubjectId)}
      />
    </Dialog>
  );
}
