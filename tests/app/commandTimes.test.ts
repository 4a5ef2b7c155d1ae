import { describe, expect, it } from "vitest";
import { createCommandTimer } from "../../src/app/worker/commandTimes.ts";
import type { CommandId, Position } from "../../src/engine/events/identifiers.ts";

const ID = "command" as CommandId;

/** A timer whose clock is moved by hand. */
function timer() {
  let millis = 0;
  const made = createCommandTimer(() => millis);
  const at = (moment: number) => {
    millis = moment;
    return made;
  };
  const note = (moment: number, checkpoints: Readonly<Record<string, number>>) =>
    at(moment).note(
      Object.entries(checkpoints).map(([name, checkpoint]) => ({ name, checkpoint: checkpoint as Position })),
    );
  return { at, note };
}

describe("the times of a command", () => {
  it("each step lasts from the one before it to its own end; of a repeated one they add up", () => {
    const { at } = timer();
    at(3).mark(ID, "loaded");
    at(4).mark(ID, "decided");
    at(9).mark(ID, "appended");
    at(10).mark(ID, "loaded");
    at(12).mark(ID, "decided");
    at(20).mark(ID, "appended");
    expect(at(21).take(ID, 1, null)).toEqual({ loadMs: 3, decideMs: 3, appendMs: 13, folds: [] });
  });

  it("a refused command came to no step", () => {
    expect(timer().at(5).take(ID, 1, null)).toEqual({ loadMs: 0, decideMs: 0, appendMs: 0, folds: [] });
  });

  it("PR6 a projection's time runs from the acknowledgement to its checkpoint, before or after it is asked for", () => {
    const { at, note } = timer();
    note(0, { orders: 6, statistics: 6 });
    at(10).mark(ID, "appended");
    note(12, { orders: 7, statistics: 6 });
    const times = at(13).take(ID, 1, 7);
    expect(times.folds).toEqual([{ projection: "orders", ms: 2 }]);
    note(20, { orders: 8, statistics: 8 });
    note(30, { orders: 9, statistics: 9 });
    expect(times.folds).toEqual([
      { projection: "orders", ms: 2 },
      { projection: "statistics", ms: 10 },
    ]);
  });
});
