import type { CommandOutcome } from "../../engine/commands/command.ts";
import type { OrderTypes } from "../../orders/order/orderTypes.ts";
import type { EngineStatus, HandledCommand } from "../../ui/backend.ts";

const KEPT = 50;

/** The last commands of this tab and how they went, for Under the hood. Nothing in here is stored. */
export interface CommandJournal {
  add(command: HandledCommand): void;
  /** A batch of an import counts, but is not listed command by command. */
  count(outcomes: readonly CommandOutcome<OrderTypes>[]): void;
  latest(): readonly HandledCommand[];
  counters(): EngineStatus["counters"];
}

export function createCommandJournal(): CommandJournal {
  let commands: readonly HandledCommand[] = [];
  let accepted = 0;
  let rejected = 0;
  let retried = 0;
  const count = (outcomes: readonly HandledCommand["outcome"][]): void => {
    for (const outcome of outcomes) {
      if (outcome.kind === "accepted") accepted++;
      else if (outcome.kind !== "repeated") rejected++;
      if ("attempts" in outcome && outcome.attempts > 1) retried++;
    }
  };
  return {
    add(command) {
      commands = [command, ...commands].slice(0, KEPT);
      count([command.outcome]);
    },
    count,
    latest: () => commands,
    counters: () => ({ accepted, rejected, retried }),
  };
}
