import type { TimelineAnswer } from "../../orders/queries/timeline.ts";
import type { Paint } from "./Drawing.tsx";
import type { Inks } from "./inks.ts";
import { LANE_BY_CODE, LANE_COUNT } from "./lanes.ts";

type Window = NonNullable<TimelineAnswer["window"]>;

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** From this many pixels an event, each has a tick; under it, a pixel column has a density. */
const TICK_FROM_PX = 2;
const CANCELLED_LANE = LANE_COUNT - 1;

/** Paints one tick an event, each kind on its lane; past the position ticks are thin. */
export function paintLanes(window: Window, position: number): Paint {
  return (context, frame, inks) => {
    paintRules(context, frame, inks);
    const pixelsPerEvent = frame.width / Math.max(1, window.types.length - 1);
    if (pixelsPerEvent >= TICK_FROM_PX) paintTicks(context, frame, inks, window, position);
    else paintDensity(context, frame, inks, window, position);
  };
}

const laneHeight = (frame: Frame): number => frame.height / LANE_COUNT;

function paintRules(context: CanvasRenderingContext2D, frame: Frame, inks: Inks): void {
  context.fillStyle = inks.rule;
  for (let lane = 1; lane < LANE_COUNT; lane += 1) {
    context.fillRect(0, Math.round(lane * laneHeight(frame)), frame.width, 1);
  }
}

const ink = (inks: Inks, lane: number, isAhead: boolean): string => {
  if (isAhead) return inks.ahead;
  return lane === CANCELLED_LANE ? inks.bad : inks.folded;
};

function paintTicks(
  context: CanvasRenderingContext2D,
  frame: Frame,
  inks: Inks,
  window: Window,
  position: number,
): void {
  const spread = Math.max(1, window.types.length - 1);
  const tall = laneHeight(frame);
  window.types.forEach((code, index) => {
    const place = LANE_BY_CODE[code];
    if (!place) return;
    const isAhead = window.from + index > position;
    const share = tickHeight(isAhead, place.isMinor);
    context.fillStyle = ink(inks, place.lane, isAhead);
    const x = (index / spread) * frame.width;
    const height = Math.max(2, tall * share);
    context.fillRect(x - 0.75, place.lane * tall + (tall - height) / 2, isAhead ? 1 : 1.5, height);
  });
}

function tickHeight(isAhead: boolean, isMinor: boolean): number {
  if (isAhead) return 0.25;
  return isMinor ? 0.34 : 0.62;
}

/** Events of each lane in each pixel column, drawn as strength. */
function paintDensity(
  context: CanvasRenderingContext2D,
  frame: Frame,
  inks: Inks,
  window: Window,
  position: number,
): void {
  const columns = Math.max(1, Math.floor(frame.width));
  const counts = countColumns(window, columns);
  const most = Math.max(1, ...counts);
  const tall = laneHeight(frame);
  const perColumn = window.types.length / columns;
  counts.forEach((count, index) => {
    if (count === 0) return;
    const lane = Math.floor(index / columns);
    const x = index % columns;
    const isAhead = window.from + x * perColumn > position;
    const height = tall * (isAhead ? 0.25 : 0.62);
    context.globalAlpha = 0.35 + 0.65 * (count / most);
    context.fillStyle = ink(inks, lane, isAhead);
    context.fillRect(x, lane * tall + (tall - height) / 2, 1, height);
  });
  context.globalAlpha = 1;
}

function countColumns(window: Window, columns: number): Uint16Array {
  const counts = new Uint16Array(columns * LANE_COUNT);
  const spread = Math.max(1, window.types.length);
  window.types.forEach((code, index) => {
    const place = LANE_BY_CODE[code];
    if (!place) return;
    const cell = place.lane * columns + Math.floor((index / spread) * columns);
    counts[cell] = (counts[cell] ?? 0) + 1;
  });
  return counts;
}
