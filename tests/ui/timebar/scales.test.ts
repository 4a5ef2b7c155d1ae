import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Position } from "../../../src/engine/events/identifiers.ts";
import type { LocalDate } from "../../../src/orders/calendar.ts";
import type { TimelineBar } from "../../../src/orders/queries/timeline.ts";
import { axisLabels } from "../../../src/ui/timebar/axisLabels.ts";
import { createBarScale, evenScale } from "../../../src/ui/timebar/barScale.ts";
import { advance } from "../../../src/ui/timebar/playback.ts";
import { keepOrMove, windowAround, windowShare } from "../../../src/ui/timebar/zoomWindow.ts";

const SEED = { seed: 20261123 };
const DAY = 86_400_000;

/** Bars that hold so many events each, one a day, with idle days before some. */
function bars(counts: readonly { readonly events: number; readonly idle: number }[]): TimelineBar[] {
  let position = 0;
  let millis = Date.parse("2026-07-01T00:00:00Z");
  return counts.map(({ events, idle }) => {
    const from = (position + 1) as Position;
    position += events;
    millis += (idle + 1) * DAY;
    const day = new Date(millis).toISOString().slice(0, 10) as LocalDate;
    return { from, to: position as Position, firstDay: day, lastDay: day, idleDaysBefore: idle };
  });
}

const anyBars = fc
  .array(fc.record({ events: fc.integer({ min: 1, max: 40 }), idle: fc.integer({ min: 0, max: 30 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map(bars);

describe("the overview's scale", () => {
  it("finds each position again at its own place", () => {
    fc.assert(
      fc.property(anyBars, (some) => {
        const scale = createBarScale(some);
        const head = some.at(-1)?.to ?? 0;
        for (let position = 1; position <= head; position += 1) {
          expect(scale.positionAt(scale.xOf(position))).toBe(position);
        }
      }),
      { ...SEED, numRuns: 50 },
    );
  });

  it("runs from 0 before the first event to 1 at the head, and never backwards", () => {
    fc.assert(
      fc.property(anyBars, (some) => {
        const scale = createBarScale(some);
        const head = some.at(-1)?.to ?? 0;
        const places = Array.from({ length: head + 1 }, (_, position) => scale.xOf(position));
        expect(places[0]).toBe(0);
        expect(places.at(-1)).toBeCloseTo(1, 9);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(scale.positionAt(-1)).toBe(0);
        expect(scale.positionAt(2)).toBe(head);
      }),
      { ...SEED, numRuns: 50 },
    );
  });

  it("cuts out idle time, and marks it where it was long", () => {
    const scale = createBarScale(
      bars([
        { events: 3, idle: 0 },
        { events: 3, idle: 2 },
        { events: 3, idle: 20 },
      ]),
    );
    expect(scale.bars.map((bar) => bar.isAfterIdle)).toEqual([false, false, true]);
    expect(scale.bars.map((bar) => bar.end - bar.start)).toEqual(
      scale.bars.map(() => expect.closeTo(scale.barWidth)),
    );
  });

  it("every event has the same room while the bars aren't known", () => {
    const scale = evenScale(200);
    for (const position of [0, 1, 99, 200]) expect(scale.positionAt(scale.xOf(position))).toBe(position);
    expect([scale.xOf(0), scale.xOf(100), scale.xOf(200), scale.xOf(300)]).toEqual([0, 0.5, 1, 1]);
    expect([scale.positionAt(-1), scale.positionAt(2)]).toEqual([0, 200]);
    expect(evenScale(0).positionAt(0.5)).toBe(0);
  });

  it("has no bars for an empty log", () => {
    const scale = createBarScale([]);
    expect(scale.xOf(0)).toBe(0);
    expect(scale.positionAt(0.5)).toBe(0);
  });
});

/** Stands in for a canvas, which jsdom doesn't have. */
const sixPixelsALetter = (text: string): number => text.length * 6;

describe("labels under the overview", () => {
  const months = createBarScale(bars(Array.from({ length: 150 }, () => ({ events: 1, idle: 0 })))).bars;

  it("names months, the first with its year", () => {
    const labels = axisLabels(months, 1000, sixPixelsALetter);
    expect(labels.map((label) => label.text)).toEqual(
      ["Jul", "Aug", "Sept", "Oct", "Nov"].map((name) => expect.stringContaining(name.slice(0, 3))),
    );
    expect(labels[0]?.detail).toBe(" 2026");
    expect(labels[1]?.detail).toBe("");
  });

  it("leaves labels out rather than letting them touch", () => {
    const width = 200;
    const labels = axisLabels(months, width, sixPixelsALetter);
    expect(labels.length).toBeGreaterThan(1);
    for (const [index, label] of labels.entries()) {
      const before = labels[index - 1];
      const end = before ? before.x * width + sixPixelsALetter(before.text + before.detail) : 0;
      expect(label.x * width).toBeGreaterThanOrEqual(end);
    }
  });
});

describe("the zoom window", () => {
  it("holds the position, at most so many events, and never leaves the log", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(5000),
        fc.constantFrom(50, 400, 2000),
        (head, at, size) => {
          const position = Math.min(at, head);
          const window = windowAround(position, head, size);
          if (window === null) throw new Error("there is a window for every log with events");
          expect(window.to - window.from + 1).toBe(Math.min(size, head));
          expect(window.from).toBeGreaterThanOrEqual(1);
          expect(window.to).toBeLessThanOrEqual(head);
          expect(Math.max(1, position)).toBeGreaterThanOrEqual(window.from);
          expect(position).toBeLessThanOrEqual(window.to);
        },
      ),
      { ...SEED, numRuns: 300 },
    );
  });

  it("stays while the position lies in it, so that a drag doesn't move what it drags on", () => {
    const window = windowAround(500, 2000, 100);
    expect(keepOrMove(window, 530, 2000, 100)).toBe(window);
    expect(keepOrMove(window, 900, 2000, 100)).not.toBe(window);
    expect(keepOrMove(window, 500, 2000, 50)).not.toBe(window);
  });

  it("places a position as a native range input does", () => {
    const window = { from: 11 as Position, to: 21 as Position };
    expect([0, 11, 16, 21, 30].map((position) => windowShare(window, position))).toEqual([0, 0, 0.5, 1, 1]);
  });

  it("has none for an empty log", () => {
    expect(windowAround(0, 0, 400)).toBeNull();
  });
});

describe("Play", () => {
  it("plays five events a second at 1×, whole ones, and keeps the rest", () => {
    const first = advance(10, 0, 300, 100, "1");
    expect(first).toEqual({ position: 11, rest: expect.closeTo(0.5) });
    expect(advance(11, first.rest, 100, 100, "1").position).toBe(12);
  });

  it("is ten and a hundred times as fast, and never goes beyond the head", () => {
    expect(advance(0, 0, 1000, 10_000, "10").position).toBe(50);
    expect(advance(0, 0, 1000, 10_000, "100").position).toBe(500);
    expect(advance(9990, 0, 1000, 10_000, "100").position).toBe(10_000);
  });

  it("takes the whole log in seconds at the highest speed, however long it is", () => {
    expect(advance(0, 0, 8000, 1_000_000, "max").position).toBe(1_000_000);
  });
});
