import type { ReplayReport } from "../../engine/commands/command.ts";
import { exhaustive } from "../../lib/exhaustive.ts";
import type { HandledCommand } from "../backend.ts";
import { formatNumber } from "../format/number.ts";
import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.decisions;

export type DecisionKind = "accepted" | "retried" | "repeated" | "refused";

/** What became of a command, as the table words it. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly label: string;
  readonly reason: string | null;
  /** Types of the events that were appended, in order. */
  readonly events: readonly string[];
  /** Position of the last one. */
  readonly position: number | null;
  readonly replay: ReplayReport | null;
}

/** Reads a command's outcome. */
export function decisionOf({ outcome }: HandledCommand): Decision {
  const nothing = { events: [], position: null, replay: null } as const;
  switch (outcome.kind) {
    case "accepted":
      return {
        ...(outcome.attempts > 1 ? retried(outcome.attempts) : ACCEPTED),
        events: outcome.commit.events.map((event) => event.type),
        position: outcome.commit.events.at(-1)?.position ?? null,
        replay: outcome.replay,
      };
    case "repeated":
      return {
        kind: "repeated",
        label: words.repeated,
        reason: words.repeatedWhy,
        events: [],
        position: outcome.commit.events.at(-1)?.position ?? null,
        replay: null,
      };
    case "rejected":
      return { ...REFUSED, ...nothing, reason: outcome.rejection.message, replay: outcome.replay };
    case "conflict":
      return {
        ...REFUSED,
        ...nothing,
        reason: words.conflict(outcome.attempts),
      };
    case "refused":
      return { ...REFUSED, ...nothing, reason: outcome.message };
    default:
      return exhaustive(outcome);
  }
}

const ACCEPTED = { kind: "accepted", label: words.accepted, reason: null } as const;
const REFUSED = { kind: "refused", label: words.refused } as const;

function retried(attempts: number) {
  return {
    kind: "retried",
    label: words.retried(attempts - 1),
    reason: words.retriedWhy,
  } as const;
}

/** How the state came about that a command was decided on: "12, from the snapshot at 100". */
export function replayText({ snapshotVersion, eventsReplayed }: ReplayReport): string {
  return snapshotVersion === null
    ? formatNumber(eventsReplayed)
    : words.replayedAfter(eventsReplayed, snapshotVersion);
}
