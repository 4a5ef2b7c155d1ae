import { useMemo, useState } from "react";
import type { CustomerRecordsAnswer } from "../../orders/queries/customerRecords.ts";
import { useAnswer } from "../stores/useAnswer.ts";
import { ConfirmForgetting } from "./ConfirmForgetting.tsx";
import type { ForgettingTarget } from "./forgetting.ts";
import { privacyText as words } from "./privacyText.ts";
import { ReviewForgetting } from "./ReviewForgetting.tsx";
import { confirmations } from "./recordWords.ts";

interface Props {
  readonly target: ForgettingTarget;
  readonly onClose: () => void;
}

/** Says what forgetting a customer deletes and what it leaves, and asks twice. */
export function ForgetCustomerDialog({ target, onClose }: Props) {
  const { customerId, orderNumber } = target;
  const question = useMemo(() => ({ kind: "customerRecords", customerId }) as const, [customerId]);
  const answer = useAnswer(question);
  const [isSure, setSure] = useState(false);
  const records = answer?.records ?? [];
  const accepted = records.length === 0 ? [] : confirmations(records, orderNumber);
  const title = words.title(nameOf(accepted, orderNumber));
  // An order that names nobody is its nameless customer's only one.
  const orders = Math.max(answer?.orders ?? 0, orderNumber === null ? 0 : 1);
  if (isSure && accepted.length > 0) {
    const back = () => setSure(false);
    const rest = { title, accepted, customerId, records: records.length };
    return <ConfirmForgetting {...rest} onBack={back} onClose={onClose} />;
  }
  return (
    <ReviewForgetting
      title={title}
      answer={answer === undefined ? undefined : ({ ...answer, orders } satisfies CustomerRecordsAnswer)}
      onGoOn={() => setSure(true)}
      onClose={onClose}
    />
  );
}

function nameOf([first]: readonly string[], orderNumber: string | null): string {
  if (first !== undefined && first !== orderNumber) return first;
  return orderNumber === null ? words.someCustomer : words.customerOf(orderNumber);
}
