import { exhaustive } from "../../lib/exhaustive.ts";
import type { SeekTarget } from "../../orders/queries/timeline.ts";
import { formatDay } from "../format/dates.ts";
import { EVENT_LABELS } from "../format/eventWords.ts";
import { timebarText } from "./timebarText.ts";

const words = timebarText.notFound;

/** Why there is nothing to go to, in words. */
export function seekFailure(target: SeekTarget): string {
  switch (target.to) {
    case "date":
      return words.date(formatDay(target.date, "full"));
    case "order":
      return words.order(target.number);
    case "event":
      if (target.match === "same-type") return words.ofThisKind(target.direction);
      return "orderNumber" in target.match
        ? words.ofOrder(target.direction, target.match.orderNumber)
        : words.ofKind(target.direction, EVENT_LABELS[target.match.type]);
    case "day":
      return words.day(target.direction);
    default:
      return exhaustive(target);
  }
}
