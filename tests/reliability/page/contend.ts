import type { CommandId, StreamId } from "../../../src/engine/events/identifiers.ts";
import { randomIds } from "../../../src/lib/ids.ts";
import type { Submission } from "../../../src/orders/submissions/submission.ts";
import type { Backend } from "../../../src/ui/backend.ts";
import { newOrder } from "./work.ts";

/** Commands of a tab, by what came of them. */
export interface Contention {
  readonly accepted: readonly string[];
  /** Told that others were first, each time it was tried again. */
  readonly conflicts: number;
  /** Orders of its own. */
  readonly orders: number;
  /** Whether its cancellation of everybody's order was the one that counts. */
  readonly cancelled: boolean;
}

const ROUNDS = 4;

/**
 * What one of several tabs does at the same time as the others: orders and notes of its own, notes to an order
 * that all write to, a command that all have the same id for, and a cancellation that only one can win.
 */
export async function contend(
  backend: Backend,
  tab: number,
  orderId: StreamId,
  sharedCommand: CommandId,
): Promise<Contention> {
  const accepted: string[] = [];
  let conflicts = 0;
  let orders = 0;
  const submit = async (submission: Submission, commandId = randomIds.next() as CommandId) => {
    const outcome = await backend.submit(commandId, submission, "now");
    if (outcome.kind === "accepted") accepted.push(commandId);
    if (outcome.kind === "conflict") conflicts++;
    return outcome;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const own = await submit(newOrder(`Customer of tab ${tab}`));
    if (own.kind === "accepted") {
      orders++;
      await submit({ type: "AddNote", orderId: own.commit.streamId, note: `Tab ${tab}` });
    }
    await submit({ type: "AddNote", orderId, note: `Tab ${tab}, round ${round}` });
    if (round === 1) await submit(newOrder("Sent twice"), sharedCommand);
  }
  const reason = { reason: "other", note: "", sourceRef: null, refundMinor: 900 } as const;
  const last = await submit({ type: "CancelOrder", orderId, ...reason });
  return { accepted, conflicts, orders, cancelled: last.kind === "accepted" };
}
