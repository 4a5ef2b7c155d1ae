import { useCallback, useState } from "react";
import type { CommandOutcome } from "../../engine/commands/command.ts";
import type { CommandId, Position } from "../../engine/events/identifiers.ts";
import type { OrderTypes } from "../../orders/order/orderTypes.ts";
import type { Submission } from "../../orders/submissions/submission.ts";
import { useBackend } from "./BackendProvider.tsx";
import { nextPaint } from "./nextPaint.ts";
import { endTrouble } from "./statusStore.ts";
import type { ViewStore } from "./viewStore.ts";

/** A view that hasn't come by then won't be waited for: the command is recorded whatever the views do (CMD4). */
const LONGEST_WAIT_MS = 3000;

export type Submit = (
  submission: Submission,
  options: { readonly commandId: CommandId },
) => Promise<CommandOutcome<OrderTypes>>;

/**
 * Submits a command from the position of the screen (TT2). After "accepted" it waits until the screen shows the
 * command's events, painted: what a form does to go away, such as giving the screen under a dialog back, would only
 * keep the news from its reader. Rejects on technical failure, which is also shown above the screen.
 */
export function useSubmit(): Submit {
  const { backend, view, status, reportTrouble } = useBackend();
  return useCallback(
    async (submission, { commandId }) => {
      try {
        const outcome = await backend.submit(commandId, submission, view.getState().target);
        if (outcome.kind === "accepted") {
          endTrouble(status, "storage-full", "storage-lost");
          await shows(view, outcome.head.position);
          await nextPaint();
        }
        return outcome;
      } catch (cause) {
        reportTrouble(cause);
        throw cause;
      }
    },
    [backend, view, status, reportTrouble],
  );
}

/** Resolves when the view has reached a position, or won't. */
function shows(view: ViewStore, position: Position): Promise<void> {
  const reached = () => {
    const { shown, target } = view.getState();
    return target !== "now" || (shown !== null && (shown.position >= position || shown.stale.length > 0));
  };
  if (reached()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const timer = setTimeout(done, LONGEST_WAIT_MS);
    const unsubscribe = view.subscribe(() => {
      if (reached()) done();
    });
  });
}

/**
 * A command's id for one form: pressing twice sends the same id, which is recorded once (ES5).
 * `renew` after an outcome that may be tried again with other input.
 */
export function useCommandId(): { readonly commandId: CommandId; readonly renew: () => void } {
  const { ids } = useBackend();
  const [commandId, setCommandId] = useState(() => ids.next() as CommandId);
  const renew = useCallback(() => setCommandId(ids.next() as CommandId), [ids]);
  return { commandId, renew };
}
