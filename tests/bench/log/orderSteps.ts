import type { SeededRandom } from "../../support/seededRandom.ts";

/** What happens to an order, and how many minutes after its creation. */
export interface PlannedStep {
  readonly kind: "items" | "address" | "note" | "pay" | "ship" | "deliver" | "cancel" | "refund" | "return";
  readonly afterMinutes: number;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** The way of one order after its creation: about three more events, every kind of them now and then. */
export function planSteps(random: SeededRandom): readonly PlannedStep[] {
  const steps: PlannedStep[] = [];
  let minutes = 0;
  const then = (kind: PlannedStep["kind"], least: number, most: number): void => {
    minutes += random.whole(least, most);
    steps.push({ kind, afterMinutes: minutes });
  };
  if (random.chance(0.12)) then("note", 1, DAY);
  if (random.chance(0.05)) then("items", 5, 2 * HOUR);
  if (random.chance(0.04)) then("address", 5, 2 * HOUR);
  if (random.chance(0.05)) return steps;
  if (random.chance(0.04)) {
    then("cancel", HOUR, 3 * DAY);
    return steps;
  }
  then("pay", 1, DAY);
  if (random.chance(0.03)) {
    then("cancel", HOUR, DAY);
    if (random.chance(0.8)) then("refund", HOUR, DAY);
    return steps;
  }
  then("ship", HOUR, 3 * DAY);
  then("deliver", DAY, 6 * DAY);
  if (random.chance(0.1)) then("note", 1, 5 * DAY);
  if (random.chance(0.05)) {
    then("return", DAY, 14 * DAY);
    then("refund", HOUR, 3 * DAY);
  }
  return steps;
}
