import { describe, expect, it } from "vitest";
import type { ScreenPosition } from "../../../src/engine/commands/command.ts";
import type { Position } from "../../../src/engine/events/identifiers.ts";
import { createPositionControl } from "../../../src/ui/stores/positionControl.ts";

function harness() {
  const aimed: ScreenPosition[] = [];
  const moves: boolean[] = [];
  const writes: [ScreenPosition, "push" | "replace"][] = [];
  const frames: (() => void)[] = [];
  const timers: (() => void)[] = [];
  let time = 0;
  let address: ScreenPosition = "now";
  const control = createPositionControl({
    aim: (to) => aimed.push(to),
    move: (isMoving) => moves.push(isMoving),
    written: () => address,
    write: (to, mode) => {
      writes.push([to, mode]);
      address = to;
    },
    onFrame: (run) => frames.push(run),
    later: (run) => {
      timers.push(run);
      return () => {
        if (timers.includes(run)) timers.splice(timers.indexOf(run), 1);
      };
    },
    millis: () => time,
  });
  return {
    aimed,
    moves,
    writes,
    seek: (to: number | "now") => control.seek(to as ScreenPosition),
    follow: (at: number | "now") => {
      address = at as ScreenPosition;
      control.follow(at as ScreenPosition);
    },
    nextFrame: () => frames.splice(0).forEach((run) => void run()),
    runTimers: () => timers.splice(0).forEach((run) => void run()),
    pass: (ms: number) => {
      time += ms;
    },
  };
}

describe("seeking", () => {
  it("TT4 moves the screen once a frame, to the latest position", () => {
    const { aimed, seek, nextFrame } = harness();
    seek(1);
    seek(2);
    seek(3);
    expect(aimed).toEqual([1]);
    nextFrame();
    expect(aimed).toEqual([1, 3]);
    nextFrame();
    expect(aimed).toEqual([1, 3]);
  });

  it("adds one entry to the browser's history for a gesture: the first is pushed, the rest replace it", () => {
    const { writes, seek, runTimers, nextFrame } = harness();
    seek(10);
    nextFrame();
    seek(11);
    nextFrame();
    seek(12);
    nextFrame();
    runTimers();
    expect(writes).toEqual([
      [10, "push"],
      [12, "replace"],
    ]);
  });

  it("TT2 writes now at once, so that a reload right after it doesn't open the past again", () => {
    const { aimed, writes, seek, follow, runTimers, nextFrame } = harness();
    seek(10);
    nextFrame();
    seek(11);
    nextFrame();
    seek("now");
    nextFrame();
    expect(writes).toEqual([
      [10, "push"],
      ["now", "replace"],
    ]);
    follow(10);
    follow("now");
    expect(aimed).toEqual([10, 11, "now"]);
    runTimers();
    expect(writes).toHaveLength(2);
  });

  it("pushes again after a rest", () => {
    const { writes, seek, pass, nextFrame } = harness();
    seek(10);
    nextFrame();
    pass(5000);
    seek(11);
    expect(writes.map(([, mode]) => mode)).toEqual(["push", "push"]);
  });

  it("is not pulled back when the address reports what a gesture wrote a while ago", () => {
    const { aimed, seek, follow, nextFrame } = harness();
    seek(10);
    nextFrame();
    seek(20);
    nextFrame();
    follow(10);
    expect(aimed.at(-1)).toBe(20);
  });

  it("follows links, Back and Forward", () => {
    const { aimed, seek, follow, nextFrame } = harness();
    seek(10);
    nextFrame();
    follow(10);
    follow("now");
    expect(aimed.at(-1)).toBe("now");
    follow(10);
    expect(aimed.at(-1)).toBe(10 as Position);
  });

  it("tells when several seeks are one gesture, and when it is over; a single one is none", () => {
    const { moves, seek, follow, pass, runTimers } = harness();
    seek(10);
    expect(moves).toEqual([]);
    seek(11);
    seek(12);
    expect(moves).toEqual([true]);
    runTimers();
    expect(moves).toEqual([true, false]);
    pass(5000);
    seek(13);
    seek(14);
    follow("now");
    expect(moves).toEqual([true, false, true, false]);
  });
});
