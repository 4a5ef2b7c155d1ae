import type { StreamId } from "../../../engine/events/identifiers.ts";
import type { BulkInput } from "./bulkInput.ts";
import { type BulkRun, openAnswers, useBulkRun } from "./bulkStore.ts";
import { type BulkAnswer, type BulkPort, runBulk } from "./runBulk.ts";

/** Milliseconds between two looks at a run that is under way. */
const SHOW_EVERY = 80;

export interface BulkStart extends Pick<BulkRun, "bookId" | "orders"> {
  readonly input: BulkInput;
  readonly port: Omit<BulkPort, "isStopped"> & {
    /** True once another book is open: it would get these commands. */
    isElsewhere(): boolean;
  };
  /** Called with the orders that did it, once the run has ended. */
  readonly onEnd: (done: readonly StreamId[]) => void;
}

/** Begins to ask the orders, one after the other, and opens their answers. */
export function startBulkRun({ bookId, orders, input, port, onEnd }: BulkStart): void {
  const answers = new Map<StreamId, BulkAnswer>();
  let isStopped = false;
  let shown = 0;

  const show = (isRunning: boolean) => {
    shown = performance.now();
    const run = { bookId, command: input.command, orders, answers: new Map(answers), isRunning };
    useBulkRun.setState({ run, goOn, stop });
  };
  const stop = () => {
    isStopped = true;
  };
  const onAnswer = (orderId: StreamId, answer: BulkAnswer) => {
    answers.set(orderId, answer);
    if (performance.now() - shown >= SHOW_EVERY) show(true);
  };
  const goOn = () => {
    isStopped = false;
    const left = orders.filter(({ orderId }) => (answers.get(orderId)?.kind ?? "failed") === "failed");
    show(true);
    const asking = { ...port, isStopped: () => isStopped || port.isElsewhere() };
    void runBulk(left, input, asking, onAnswer).then(() => {
      show(false);
      onEnd(orders.map(({ orderId }) => orderId).filter((id) => answers.get(id)?.kind === "done"));
    });
  };

  useBulkRun.getState().stop();
  goOn();
  openAnswers(true);
}
