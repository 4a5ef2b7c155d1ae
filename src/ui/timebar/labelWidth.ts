import { memoized } from "../format/locale.ts";

/** Width of a letter where a browser can't measure, as a share of the size of the type. */
const USUAL_SHARE = 0.58;
/** Size of axis labels, `--text-xs`, in rem. */
const LABEL_REM = 0.6875;

let context: CanvasRenderingContext2D | null | undefined;

function labelContext(): CanvasRenderingContext2D | null {
  context ??= document.createElement("canvas").getContext("2d");
  return context;
}

const measured = memoized((key) => {
  const [, size = "11", ...words] = key.split("|");
  const text = words.join("|");
  const drawing = labelContext();
  if (!drawing) return text.length * Number(size) * USUAL_SHARE;
  const { fontWeight, fontFamily } = getComputedStyle(document.body);
  drawing.font = `${fontWeight} ${size}px ${fontFamily}`;
  // Figures are tabular on the screen, which a canvas doesn't know: each is as wide as a nought.
  return drawing.measureText(text.replace(/\d/g, "0")).width;
});

/** Width of an axis label in CSS pixels, at the reader's own size of type. */
export function labelWidth(text: string): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  // What was measured before the font came is measured again.
  const font = document.fonts?.status ?? "";
  return measured(`${font}|${rem * LABEL_REM}|${text}`);
}
