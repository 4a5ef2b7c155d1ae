import { exhaustive } from "../../lib/exhaustive.ts";
import type { SeekTarget } from "../../orders/queries/timeline.ts";
import { formatDay } from "../format/dates.ts";
import { EVENT_LABELS } from "../format/eventWords.ts";

/** Why there is nothing to go to, in words. */
export function seekFailure(target: SeekTarget): string {
  switch (target.to) {
    case "date":
      return `Nothing had happened by the end of ${formatDay(target.date, "full")}. The log begins later.`;
    case "order":
      return `There is no order ${target.number} in this log.`;
    case "event": {
      const side = target.direction === "next" ? "later" : "earlier";
      return "orderNumber" in target.match
        ? `There is no ${side} event of order ${target.match.orderNumber}.`
        : `There is no ${side} event of this kind: ${EVENT_LABELS[target.match.type].toLowerCase()}.`;
    }
    case "day":
      return `No ${target.direction === "next" ? "later" : "earlier"} day has events.`;
    default:
      return exhaustive(target);
  }
}
