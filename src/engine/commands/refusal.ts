import type { CommandEnvelope, CommandOutcome } from "./command.ts";
import type { CommandHandling } from "./commandHandling.ts";
import type { AggregateTypes } from "./decider.ts";

/** The outcome of a command that the aggregate was never asked about. */
export type Refused = Extract<CommandOutcome<AggregateTypes>, { kind: "refused" }>;

/** The answer where the log holds events of a newer application (UP2). */
export const refusedReadOnly = (message: string): Refused => ({
  kind: "refused",
  reason: "read-only",
  message,
});

/** Why the command isn't handled at all, or null: it comes from the past (TT2), or nothing may be written. */
export function refusalOf<T extends AggregateTypes>(
  { readOnly }: Pick<CommandHandling<T>, "readOnly">,
  { screen }: CommandEnvelope<T>,
): Refused | null {
  if (screen !== "now") {
    const message = `The screen shows the past, at event ${screen}. Go back to now to change something.`;
    return { kind: "refused", reason: "screen-in-past", message };
  }
  const message = readOnly();
  return message === null ? null : refusedReadOnly(message);
}
