import { Link } from "@tanstack/react-router";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Flag, type FlagTone } from "../../components/Flag.tsx";
import ledger from "../../components/ledger.module.css";
import { customerName } from "../customerName.ts";
import { type AnswerKind, answerKindOf, countAnswers } from "./answerCounts.ts";
import styles from "./bulk.module.css";
import { type BulkRun, useBulkRun } from "./bulkStore.ts";
import { bulkText } from "./bulkText.ts";

const TONES: Readonly<Record<AnswerKind, FlagTone>> = {
  done: "good",
  refused: "bad",
  "left-out": "warn",
  failed: "bad",
  waiting: "plain",
};

/** What didn't work comes first. */
const RANKS: Readonly<Record<AnswerKind, number>> = {
  failed: 0,
  refused: 1,
  "left-out": 2,
  waiting: 3,
  done: 4,
};

interface BulkAnswersProps {
  readonly run: BulkRun;
  readonly onClose: () => void;
}

/** What each order said; while they are still being asked, how far that has come. */
export function BulkAnswers({ run, onClose }: BulkAnswersProps) {
  const counts = countAnswers(run);
  const asked = run.orders.length - counts.waiting;
  const { stop, goOn } = useBulkRun();
  const left = counts.waiting + counts.failed;
  const summary = bulkText.summary(run.command, counts);
  return (
    <Dialog
      title={run.isRunning ? bulkText.running(run.command, asked, run.orders.length) : summary}
      subtitle={run.isRunning ? bulkText.runsOn : undefined}
      size="large"
      isOpen
      onClose={onClose}
      footer={
        <>
          {run.isRunning && <Button onPress={stop}>{bulkText.stop}</Button>}
          {!run.isRunning && left > 0 && <Button onPress={goOn}>{bulkText.goOn(left)}</Button>}
          <Button variant="primary" onPress={onClose}>
            {bulkText.dismiss}
          </Button>
        </>
      }
    >
      <p role="status" className={run.isRunning ? styles.words : styles.silent}>
        {run.isRunning ? bulkText.running(run.command, asked, run.orders.length) : summary}
      </p>
      {run.isRunning && (
        <progress className={styles.progress} aria-label={summary} max={run.orders.length} value={asked} />
      )}
      {!run.isRunning && <AnswersTable run={run} onOpen={onClose} />}
    </Dialog>
  );
}

function AnswersTable({ run, onOpen }: { readonly run: BulkRun; readonly onOpen: () => void }) {
  const rank = (order: BulkRun["orders"][number]) => RANKS[answerKindOf(run, order.orderId)];
  return (
    <table className={ledger.ledger} aria-label={bulkText.answers}>
      <thead>
        <tr>
          <th scope="col">{bulkText.order}</th>
          <th scope="col">{bulkText.customer}</th>
          <th scope="col">{bulkText.answer}</th>
        </tr>
      </thead>
      <tbody>
        {[...run.orders]
          .sort((a, b) => rank(a) - rank(b))
          .map((order) => (
            <tr key={order.orderId}>
              <td>
                <Link
                  to="/orders/$number"
                  params={{ number: order.number }}
                  className={styles.link ?? ""}
                  onClick={onOpen}
                >
                  {order.number}
                </Link>
              </td>
              <td>{customerName(order.customer)}</td>
              <td className={styles.answer}>
                <Answer run={run} order={order} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Answer({ run, order }: { readonly run: BulkRun; readonly order: BulkRun["orders"][number] }) {
  const answer = run.answers.get(order.orderId);
  const kind = answerKindOf(run, order.orderId);
  return (
    <>
      <Flag tone={TONES[kind]}>{bulkText.answerOf[kind]}</Flag>
      {answer !== undefined && "reason" in answer && <span>{answer.reason}</span>}
    </>
  );
}
