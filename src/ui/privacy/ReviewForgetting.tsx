import type { CustomerRecordsAnswer } from "../../orders/queries/customerRecords.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { useIsPast } from "../stores/useAnswer.ts";
import { PersonalRecords } from "./PersonalRecords.tsx";
import styles from "./privacy.module.css";
import { privacyText as words } from "./privacyText.ts";

interface Props {
  readonly title: string;
  /** Undefined until it is there. */
  readonly answer: CustomerRecordsAnswer | undefined;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

/** The first question: what will go, and what stays. */
export function ReviewForgetting({ title, answer, onGoOn, onClose }: Props) {
  const reason = useReason(answer);
  const danger = (
    <Button variant="danger" isDisabled={reason !== null} reason={reason ?? undefined} onPress={onGoOn}>
      {words.goOn}
    </Button>
  );
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.keep}</Button>
          {danger}
        </>
      }
    >
      {answer === undefined ? <p>{words.loading}</p> : <WhatGoesAndStays answer={answer} />}
    </Dialog>
  );
}

/** Why it can't go on; null if it can. */
function useReason(answer: CustomerRecordsAnswer | undefined): string | null {
  const isPast = useIsPast();
  if (isPast) return words.inPast;
  if (answer === undefined) return words.loading;
  return answer.records.length === 0 ? words.nothing : null;
}

function WhatGoesAndStays({ answer: { records, orders } }: { readonly answer: CustomerRecordsAnswer }) {
  return (
    <>
      <section className={styles.part}>
        <h3>{words.goes.title}</h3>
        <p>{records.length === 0 ? words.nothing : words.goes.words(records.length)}</p>
        {records.length > 0 && <PersonalRecords records={records} />}
      </section>
      <section className={styles.part}>
        <h3>{words.stays.title}</h3>
        <ul className={styles.stays}>
          <li>{words.stays.orders(orders)}</li>
          <li>{words.stays.log}</li>
          <li>{words.stays.typed}</li>
          <li>{words.stays.copies}</li>
        </ul>
      </section>
      <p className={styles.noUndo}>{words.noUndo}</p>
    </>
  );
}
