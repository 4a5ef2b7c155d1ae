import { useRef, useState } from "react";
import type { CommandOutcome } from "../../../engine/commands/command.ts";
import type { CommandId } from "../../../engine/events/identifiers.ts";
import type { Commit } from "../../../engine/events/recordedEvent.ts";
import type { OrderTypes } from "../../../orders/order/orderTypes.ts";
import type { Submission } from "../../../orders/submissions/submission.ts";
import { useCommandId, useSubmit } from "../../stores/useSubmit.ts";

/** Why a form is still open after it was sent. */
export type CommandProblem =
  | Exclude<CommandOutcome<OrderTypes>, { kind: "accepted" | "repeated" }>
  | { readonly kind: "failed"; readonly message: string };

export interface OrderCommand {
  /**
   * Sends it, unless it is being sent already. The same id goes with every try, so that a try whose answer was
   * lost isn't recorded twice (ES5).
   */
  send(submission: Submission): Promise<void>;
  readonly isSending: boolean;
  /** Null until an answer was no. */
  readonly problem: CommandProblem | null;
}

/**
 * Sends one form's command. `onRecorded` is called when its events are in the log. The command's id is made
 * when the form opens, unless the form brings its own, such as that of a kept draft.
 */
export function useOrderCommand(onRecorded: (commit: Commit) => void, ownId?: CommandId): OrderCommand {
  const submit = useSubmit();
  const made = useCommandId();
  const commandId = ownId ?? made.commandId;
  const [problem, setProblem] = useState<CommandProblem | null>(null);
  const [isSending, setSending] = useState(false);
  const inFlight = useRef(false);

  async function send(submission: Submission): Promise<void> {
    if (inFlight.current) return;
    inFlight.current = true;
    setSending(true);
    setProblem(null);
    try {
      const outcome = await submit(submission, { commandId });
      if (outcome.kind === "accepted" || outcome.kind === "repeated") onRecorded(outcome.commit);
      else setProblem(outcome);
    } catch (cause) {
      setProblem({ kind: "failed", message: cause instanceof Error ? cause.message : String(cause) });
    } finally {
      inFlight.current = false;
      setSending(false);
    }
  }

  return { send, isSending, problem };
}
