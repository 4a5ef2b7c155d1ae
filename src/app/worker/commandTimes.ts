import type { CommandStep } from "../../engine/commands/commandHandling.ts";
import type { CommandId } from "../../engine/events/identifiers.ts";
import type { ProjectionStatus } from "../../engine/projections/projectionStatus.ts";
import type { CommandTimes } from "../../ui/backend.ts";

/** Commands whose steps are kept until they are asked for: what an import falls back to isn't asked for at all. */
const MOST_COMMANDS = 64;
/** Checkpoints of a projection that are kept: a command looks back over a moment only. */
const MOST_CHECKPOINTS = 64;

interface Mark {
  readonly step: CommandStep;
  readonly at: number;
}

/** Measures commands from outside: the engine says what it has done, and knows no clock. */
export interface CommandTimer {
  /** The engine has done a step of a command. */
  mark(commandId: CommandId, step: CommandStep): void;
  /** Projections have moved. */
  note(statuses: readonly Pick<ProjectionStatus, "name" | "checkpoint">[]): void;
  /**
   * The times of a command that began at `started`. How long the projections took is added as they come up with
   * its last position; null: nothing was appended.
   */
  take(commandId: CommandId, started: number, position: number | null): CommandTimes;
}

/** A timer over a clock of milliseconds that only goes forward. */
export function createCommandTimer(now: () => number): CommandTimer {
  const marks = new Map<CommandId, Mark[]>();
  const reached = new Map<string, { readonly checkpoint: number; readonly at: number }[]>();
  let waiting: { readonly position: number; readonly from: number; readonly folds: Folds }[] = [];

  const firstReach = (name: string, position: number): number | undefined =>
    reached.get(name)?.find(({ checkpoint }) => checkpoint >= position)?.at;

  function fill(position: number, from: number, folds: Folds): boolean {
    for (const name of reached.keys()) {
      const at = firstReach(name, position);
      if (at === undefined || folds.some(({ projection }) => projection === name)) continue;
      folds.push({ projection: name, ms: Math.max(0, at - from) });
    }
    return folds.length === reached.size;
  }

  return {
    mark(commandId, step) {
      const own = marks.get(commandId) ?? [];
      own.push({ step, at: now() });
      marks.set(commandId, own);
      if (marks.size > MOST_COMMANDS) marks.delete(marks.keys().next().value ?? commandId);
    },
    note(statuses) {
      for (const { name, checkpoint } of statuses) {
        const own = reached.get(name) ?? [];
        if (own.at(-1)?.checkpoint !== checkpoint) own.push({ checkpoint, at: now() });
        reached.set(name, own.slice(-MOST_CHECKPOINTS));
      }
      waiting = waiting.filter(({ position, from, folds }) => !fill(position, from, folds));
    },
    take(commandId, started, position) {
      const own = marks.get(commandId) ?? [];
      marks.delete(commandId);
      const folds: Folds = [];
      const appended = own.findLast(({ step }) => step === "appended")?.at ?? now();
      if (position !== null && !fill(position, appended, folds)) {
        waiting = [...waiting, { position, from: appended, folds }].slice(-MOST_COMMANDS);
      }
      return { ...stepTimes(own, started), folds };
    },
  };
}

type Folds = { projection: string; ms: number }[];

/** Each step lasted from the one before it to its own mark; a command that was decided again has several of each. */
function stepTimes(marks: readonly Mark[], started: number): Omit<CommandTimes, "folds"> {
  const times = { loaded: 0, decided: 0, appended: 0 };
  let before = started;
  for (const { step, at } of marks) {
    times[step] += at - before;
    before = at;
  }
  return { loadMs: times.loaded, decideMs: times.decided, appendMs: times.appended };
}
