import { useMemo, useState } from "react";
import type { CommandId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { toast } from "../components/toastStore.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useAnswer } from "../stores/useAnswer.ts";
import styles from "./privacy.module.css";
import { privacyText } from "./privacyText.ts";
import { confirmations } from "./recordWords.ts";
import { useForgetCustomer } from "./useForgetCustomer.ts";

const words = privacyText.broughtBack;

/** So many are named; more would not be read. */
const MOST = 50;

interface Props {
  readonly customers: readonly SubjectId[];
  readonly onClose: () => void;
}

/** Forgets all over again whom a backup has brought back. */
export function ForgetAgainDialog({ customers: broughtBack, onClose }: Props) {
  const { ids } = useBackend();
  const forget = useForgetCustomer();
  // While they are forgotten one by one, the list stays as it was read.
  const [customers] = useState(broughtBack);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const forgetAll = async () => {
    setSending(true);
    let refusal: string | null = null;
    for (const customer of customers) refusal ??= await forget(customer, ids.next() as CommandId);
    setSending(false);
    setProblem(refusal);
    if (refusal !== null) return;
    toast(words.done(customers.length));
    onClose();
  };
  return (
    <Dialog
      title={words.dialog(customers.length)}
      role="alertdialog"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.later}</Button>
          <Button variant="danger" isDisabled={isSending} onPress={() => void forgetAll()}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <p>
        {words.lead} {privacyText.noUndo}
      </p>
      <ul className={styles.stays}>
        {customers.slice(0, MOST).map((customerId) => (
          <Named key={customerId} customerId={customerId} />
        ))}
      </ul>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
    </Dialog>
  );
}

function Named({ customerId }: { readonly customerId: SubjectId }) {
  const question = useMemo(() => ({ kind: "customerRecords", customerId }) as const, [customerId]);
  const answer = useAnswer(question);
  if (answer === undefined) return <li>{privacyText.loading}</li>;
  const [name = privacyText.someCustomer] = confirmations(answer.records, null);
  return <li>{words.named(name, answer.records.length)}</li>;
}
