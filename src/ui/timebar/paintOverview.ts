import type { BarScale, PlacedBar } from "./barScale.ts";
import type { Paint } from "./Drawing.tsx";
import type { Inks } from "./inks.ts";

/** No bar is lower than this: a day with one event is still a day. */
const LOWEST = 1.5;

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Paints a bar per day: at now grey with the last in ink, in the past solid up to the position, then hollow. */
export function paintOverview(scale: BarScale, position: number, isPast: boolean): Paint {
  return (context, frame, inks) => {
    const last = scale.bars.at(-1);
    for (const bar of scale.bars) {
      if (isPast) paintPastBar(context, bar, frame, inks, position);
      else fillBar(context, box(bar, frame), bar === last ? inks.now : inks.lived);
      if (bar.isAfterIdle) paintIdleMark(context, bar, frame, inks);
    }
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function box(bar: PlacedBar, { width, height }: Frame): Box {
  const x = bar.start * width;
  const full = (bar.end - bar.start) * width;
  const gap = full > 3 ? 1.25 : full * 0.2;
  const tall = Math.max(LOWEST, bar.height * (height - 2));
  return { x, y: height - tall, width: Math.max(0.75, full - gap), height: tall };
}

function fillBar(context: CanvasRenderingContext2D, { x, y, width, height }: Box, ink: string): void {
  context.fillStyle = ink;
  context.fillRect(x, y, width, height);
}

function paintPastBar(
  context: CanvasRenderingContext2D,
  bar: PlacedBar,
  frame: Frame,
  inks: Inks,
  position: number,
): void {
  const outline = box(bar, frame);
  const share = Math.min(1, Math.max(0, (position - bar.from + 1) / (bar.to - bar.from + 1)));
  if (share < 1) hollowBar(context, outline, inks.ahead);
  if (share > 0) fillBar(context, { ...outline, width: outline.width * share }, inks.folded);
}

function hollowBar(context: CanvasRenderingContext2D, { x, y, width, height }: Box, ink: string): void {
  context.strokeStyle = ink;
  context.lineWidth = 1;
  if (width < 3) {
    context.globalAlpha = 0.55;
    fillBar(context, { x, y, width: Math.min(1, width), height }, ink);
    context.globalAlpha = 1;
    return;
  }
  context.strokeRect(x + 0.5, y + 0.5, width - 1, Math.max(0.5, height - 0.5));
}

function paintIdleMark(context: CanvasRenderingContext2D, bar: PlacedBar, frame: Frame, inks: Inks): void {
  const middle = (bar.start - 0.6 * (bar.end - bar.start)) * frame.width;
  context.strokeStyle = inks.ahead;
  context.lineWidth = 1;
  context.beginPath();
  for (const x of [middle - 2.5, middle + 1.5]) {
    context.moveTo(x - 1.5, frame.height);
    context.lineTo(x + 2, frame.height - 7);
  }
  context.stroke();
}
