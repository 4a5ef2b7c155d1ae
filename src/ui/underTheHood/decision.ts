import type { ReplayReport } from "../../engine/commands/command.ts";
import { exhaustive } from "../../lib/exhaustive.ts";
import type { HandledCommand } from "../backend.ts";
import { formatCount, formatNumber } from "../format/number.ts";

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

const TIMES = ["", "once", "twice"];

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
        label: "Repeated",
        reason: "Recorded before; nothing was appended again",
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
        reason: `Others were first ${formatCount(outcome.attempts, "time")}; the user was told what changed`,
      };
    case "refused":
      return { ...REFUSED, ...nothing, reason: outcome.message };
    default:
      return exhaustive(outcome);
  }
}

const ACCEPTED = { kind: "accepted", label: "Accepted", reason: null } as const;
const REFUSED = { kind: "refused", label: "Refused" } as const;

function retried(attempts: number) {
  const times = attempts - 1;
  return {
    kind: "retried",
    label: `Retried ${TIMES[times] ?? formatCount(times, "time")}`,
    reason: "Somebody else was first; decided again on the newer state",
  } as const;
}

/** How the state came about that a command was decided on: "12, from the snapshot at 100". */
export function replayText({ snapshotVersion, eventsReplayed }: ReplayReport): string {
  const replayed = formatNumber(eventsReplayed);
  return snapshotVersion === null ? replayed : `${replayed} after ${formatNumber(snapshotVersion)}`;
}
