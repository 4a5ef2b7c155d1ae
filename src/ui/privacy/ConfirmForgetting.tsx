import { type FormEvent, useId, useRef, useState } from "react";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { foldText } from "../../orders/searchText.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { TextField } from "../components/TextField.tsx";
import { toast } from "../components/toastStore.ts";
import { useCommandId } from "../stores/useSubmit.ts";
import styles from "./privacy.module.css";
import { privacyText as words } from "./privacyText.ts";
import { useForgetCustomer } from "./useForgetCustomer.ts";

interface Props {
  readonly title: string;
  /** What confirms; the first one is asked for. */
  readonly accepted: readonly string[];
  readonly customerId: SubjectId;
  /** How many records will go. */
  readonly records: number;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

const folded = (text: string): string => foldText(text).trim().replaceAll(/\s+/g, " ");

/** The second question: the customer's name or number must be typed. */
export function ConfirmForgetting({ title, accepted, customerId, records, onBack, onClose }: Props) {
  const form = useId();
  const field = useRef<HTMLInputElement>(null);
  const forget = useForgetCustomer();
  const { commandId } = useCommandId();
  const [typed, setTyped] = useState("");
  const [isSending, setSending] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [asked = "", ...others] = accepted;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isRight = accepted.some((text) => folded(text) === folded(typed));
    setWrong(!isRight);
    if (!isRight) return field.current?.focus();
    if (isSending) return;
    setSending(true);
    const refusal = await forget(customerId, commandId);
    setSending(false);
    setProblem(refusal);
    if (refusal !== null) return;
    toast(words.done(records));
    onClose();
  };

  return (
    <Dialog
      title={title}
      role="alertdialog"
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onBack}>{words.back}</Button>
          <Button variant="danger" type="submit" form={form}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <form id={form} noValidate aria-busy={isSending} onSubmit={(event) => void submit(event)}>
        <p className={styles.noUndo}>
          {words.sure(records)} {words.noUndo}
        </p>
        <TextField
          ref={field}
          label={words.typed.label(asked)}
          value={typed}
          onChange={setTyped}
          autoFocus
          description={others.length > 0 ? words.typed.or(others.slice(0, 2)) : undefined}
          error={isWrong ? words.typed.wrong(asked) : undefined}
        />
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      </form>
    </Dialog>
  );
}
