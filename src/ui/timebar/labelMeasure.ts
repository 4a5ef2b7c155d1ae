import { useMemo } from "react";
import type { Measure } from "./axisLabels.ts";
import type { Size } from "./useSize.ts";

/** Width of a letter where a browser can't measure, as a share of the size of the type. */
const USUAL_SHARE = 0.58;
/** Size of axis labels, `--text-xs`, in rem. */
const LABEL_REM = 0.6875;
const USUAL_REM_PX = 16;

let context: CanvasRenderingContext2D | null | undefined;

function labelContext(): CanvasRenderingContext2D | null {
  context ??= document.createElement("canvas").getContext("2d");
  return context;
}

/** The size and the family of the labels' type, as a canvas takes them. */
interface LabelType {
  readonly px: number;
  readonly weight: string;
  readonly family: string;
}

function readLabelType(): LabelType {
  const { fontWeight: weight, fontFamily: family } = getComputedStyle(document.body);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL_REM_PX;
  return { px: rem * LABEL_REM, weight, family };
}

function measured(text: string, { px, weight, family }: LabelType): number {
  const drawing = labelContext();
  if (!drawing) return text.length * px * USUAL_SHARE;
  drawing.font = `${weight} ${px}px ${family}`;
  return drawing.measureText(text).width;
}

/**
 * Measures axis labels in CSS pixels, at the reader's own size of type, which is read now: asking for it at each
 * label would have the browser work out the styles of the whole screen once more.
 */
export function createLabelMeasure(): Measure {
  const type = readLabelType();
  const known = new Map<string, number>();
  return (label) => {
    // Figures are tabular on the screen, which a canvas doesn't know: each is as wide as a nought.
    const text = label.replace(/\d/g, "0");
    // What was measured before the font came is measured again.
    const key = `${document.fonts?.status ?? ""}|${text}`;
    const width = known.get(key) ?? measured(text, type);
    known.set(key, width);
    return width;
  };
}

/** Measures axis labels; read anew when the size of what they stand under changes, as it does with the type's. */
export function useLabelMeasure({ width, height }: Size): Measure {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size may mean another size of type
  return useMemo(createLabelMeasure, [width, height]);
}
