import { X } from "lucide-react";
import { useRef } from "react";
import { Button } from "../../components/Button.tsx";
import { useFocusAfter } from "../../components/useFocusAfter.ts";
import { countAnswers, firstReason } from "./answerCounts.ts";
import { BulkAnswers } from "./BulkAnswers.tsx";
import styles from "./bulk.module.css";
import { type BulkRun, dismissBulkRun, openAnswers, useBulkRun } from "./bulkStore.ts";
import { bulkText } from "./bulkText.ts";

/** What was done to many orders last, in a line over the list, until it is dismissed. */
export function BulkStrip({ run }: { readonly run: BulkRun }) {
  const isOpen = useBulkRun((state) => state.isOpen);
  const button = useRef<HTMLButtonElement>(null);
  useFocusAfter(isOpen, () => button.current);
  return (
    <section className={styles.strip} aria-label={bulkText.answers}>
      <p>{wordsOf(run)}</p>
      <Button ref={button} small onPress={() => openAnswers(true)}>
        {bulkText.showAnswers}
      </Button>
      {!run.isRunning && (
        <Button
          small
          variant="quiet"
          icon={<X aria-hidden="true" />}
          aria-label={bulkText.dismissAnswers}
          onPress={dismissBulkRun}
        />
      )}
      {isOpen && <BulkAnswers run={run} onClose={() => openAnswers(false)} />}
    </section>
  );
}

function wordsOf(run: BulkRun): string {
  const counts = countAnswers(run);
  if (run.isRunning) {
    return bulkText.running(run.command, run.orders.length - counts.waiting, run.orders.length);
  }
  const summary = bulkText.summary(run.command, counts);
  const reason = firstReason(run);
  return reason === null ? summary : bulkText.because(summary, reason);
}
