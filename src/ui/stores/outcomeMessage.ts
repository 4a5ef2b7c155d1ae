import type { CommandOutcome } from "../../engine/commands/command.ts";
import type { Commit } from "../../engine/events/recordedEvent.ts";
import { exhaustive } from "../../lib/exhaustive.ts";
import type { OrderTypes } from "../../orders/order/orderTypes.ts";
import { eventLabel } from "../format/eventWords.ts";
import { formatNumber } from "../format/number.ts";

const recorded = (commit: Commit): string => {
  const [first = "Recorded", ...others] = commit.events.map((event) => eventLabel(event.type));
  return [first, ...others.map((label) => label.toLowerCase())].join(", ");
};

/** A command's outcome in a sentence for a person (CMD2, CMD3). */
export function outcomeMessage(outcome: CommandOutcome<OrderTypes>): string {
  switch (outcome.kind) {
    case "accepted":
      return `${recorded(outcome.commit)}. Event ${formatNumber(outcome.head.position)}.`;
    case "repeated":
      return `${recorded(outcome.commit)} already; nothing was written twice.`;
    case "rejected":
      return outcome.rejection.message;
    case "conflict": {
      const newer = outcome.newer.map((event) => eventLabel(event.type).toLowerCase()).join(", ");
      return `Somebody else changed this order meanwhile (${newer || "a newer event"}). Look at it again; what you entered is kept.`;
    }
    case "refused":
      return outcome.message;
    default:
      return exhaustive(outcome);
  }
}

/** Whether the command's events are in the log now. */
export const isRecorded = (outcome: CommandOutcome<OrderTypes>): boolean =>
  outcome.kind === "accepted" || outcome.kind === "repeated";
