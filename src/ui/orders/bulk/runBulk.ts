import type { CommandOutcome, ScreenPosition } from "../../../engine/commands/command.ts";
import type { CommandId, StreamId } from "../../../engine/events/identifiers.ts";
import type { OrderTypes } from "../../../orders/order/orderTypes.ts";
import type { OrderDetailAnswer } from "../../../orders/queries/orderDetail.ts";
import type { Submission } from "../../../orders/submissions/submission.ts";
import { type BulkInput, prepareForOrder } from "./bulkInput.ts";
import { bulkText } from "./bulkText.ts";

/** What became of one order. */
export type BulkAnswer =
  | { readonly kind: "done" }
  /** The order, or the command layer, said no; or what was entered left it out. */
  | { readonly kind: "refused" | "left-out"; readonly reason: string }
  /** A technical failure: nothing was written, and the same may be tried again. */
  | { readonly kind: "failed"; readonly reason: string };

/** An order that is asked, with the id of its command: trying again sends the same one (ES5). */
export interface BulkTarget {
  readonly orderId: StreamId;
  readonly number: string;
  readonly commandId: CommandId;
}

export interface BulkPort {
  detail(number: string): Promise<OrderDetailAnswer>;
  submit(
    commandId: CommandId,
    submission: Submission,
    screen: ScreenPosition,
  ): Promise<CommandOutcome<OrderTypes>>;
  /** The position on the screen: commands from the past are refused (TT2). */
  screen(): ScreenPosition;
  /** True once nothing more is to be asked. */
  isStopped(): boolean;
}

/**
 * Asks one order after the other, each with a command of its own. Stops where it is told to, and at the first
 * technical failure: what is wrong with the storage would be wrong for all the others.
 */
export async function runBulk(
  targets: readonly BulkTarget[],
  input: BulkInput,
  port: BulkPort,
  onAnswer: (orderId: StreamId, answer: BulkAnswer) => void,
): Promise<void> {
  for (const target of targets) {
    if (port.isStopped()) return;
    const answer = await askOrder(target, input, port);
    onAnswer(target.orderId, answer);
    if (answer.kind === "failed") return;
  }
}

async function askOrder(target: BulkTarget, input: BulkInput, port: BulkPort): Promise<BulkAnswer> {
  try {
    const detail = await port.detail(target.number);
    if (detail.found !== "yes") return { kind: "refused", reason: bulkText.gone(target.number) };
    const prepared = prepareForOrder(input, detail);
    if (prepared.kind !== "send") return prepared;
    return answerOf(await port.submit(target.commandId, prepared.submission, port.screen()));
  } catch (cause) {
    return { kind: "failed", reason: cause instanceof Error ? cause.message : String(cause) };
  }
}

function answerOf(outcome: CommandOutcome<OrderTypes>): BulkAnswer {
  switch (outcome.kind) {
    case "accepted":
    case "repeated":
      return { kind: "done" };
    case "rejected":
      return { kind: "refused", reason: outcome.rejection.message };
    case "refused":
      return { kind: "refused", reason: outcome.message };
    case "conflict":
      return { kind: "refused", reason: bulkText.conflict };
  }
}
