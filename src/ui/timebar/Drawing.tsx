import { useEffect, useLayoutEffect, useState } from "react";
import styles from "./drawing.module.css";
import { type Inks, inksFor, PALETTE_QUERIES } from "./inks.ts";
import { type Size, useSize } from "./useSize.ts";

/** Draws into a canvas whose units are CSS pixels. */
export type Paint = (context: CanvasRenderingContext2D, size: Size, inks: Inks) => void;

/** A canvas that fills its frame, sharp on any screen, painted again whenever `paint` changes. */
export function Drawing({
  paint,
  className,
}: {
  readonly paint: Paint;
  readonly className?: string | undefined;
}) {
  const { ref: canvas, size } = useSize<HTMLCanvasElement>();
  const palette = usePaletteChanges();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed palette changes what the tokens resolve to
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element || size.width === 0) return;
    const ratio = globalThis.devicePixelRatio || 1;
    const width = Math.round(size.width * ratio);
    const height = Math.round(size.height * ratio);
    if (element.width !== width) element.width = width;
    if (element.height !== height) element.height = height;
    const context = element.getContext("2d");
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    paint(context, size, inksFor(element));
  }, [paint, size, palette, canvas]);
  return (
    <span className={className} aria-hidden="true">
      <canvas ref={canvas} className={styles.canvas} />
    </span>
  );
}

/** Counts changes of theme and time at the root, which change every colour. */
function usePaletteChanges(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const changed = () => setCount((before) => before + 1);
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ["data-theme", "data-time"],
    });
    const media = PALETTE_QUERIES.map((query) => globalThis.matchMedia?.(query));
    for (const list of media) list?.addEventListener("change", changed);
    return () => {
      observer.disconnect();
      for (const list of media) list?.removeEventListener("change", changed);
    };
  }, []);
  return count;
}
