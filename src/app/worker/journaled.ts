import type { Clock } from "../../lib/clock.ts";
import type { HandledCommand } from "../../ui/backend.ts";
import type { BookSession } from "./bookSession.ts";

/** A command's outcome, and the number of the order that it was for; null where it was for none. */
export interface Handled<Outcome extends HandledCommand["outcome"]> {
  readonly outcome: Outcome;
  readonly orderNumber: string | null;
}

/** Has a command handled, puts down how it went for Under the hood, and has the page told. */
export async function journaled<Outcome extends HandledCommand["outcome"]>(
  session: BookSession,
  clock: Clock,
  command: Pick<HandledCommand, "commandId" | "type">,
  handle: () => Promise<Handled<Outcome>>,
): Promise<Outcome> {
  const started = performance.now();
  const at = clock.now();
  session.giveWay();
  const { outcome, orderNumber } = await handle();
  const tookMs = performance.now() - started;
  const position = outcome.kind === "accepted" ? (outcome.commit.events.at(-1)?.position ?? null) : null;
  const times = session.writeSide.timer.take(command.commandId, started, position);
  session.journal.add({ ...command, at, orderNumber, outcome, tookMs, times });
  // What was appended is told with the views that show it.
  if (outcome.kind !== "accepted") session.touch();
  return outcome;
}
