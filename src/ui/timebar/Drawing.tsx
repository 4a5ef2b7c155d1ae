import { useEffect, useLayoutEffect, useRef, useState } from "react";
import styles from "./drawing.module.css";
import { type Inks, inksFor } from "./inks.ts";

/** Draws into a canvas whose units are CSS pixels. */
export type Paint = (
  context: CanvasRenderingContext2D,
  size: { readonly width: number; readonly height: number },
  inks: Inks,
) => void;

/** A canvas that fills its frame, sharp on any screen, painted again whenever `paint` changes. */
export function Drawing({
  paint,
  className,
}: {
  readonly paint: Paint;
  readonly className?: string | undefined;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const palette = usePaletteChanges();
  useEffect(() => {
    const element = canvas.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
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
  }, [paint, size, palette]);
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
    const dark = globalThis.matchMedia?.("(prefers-color-scheme: dark)");
    dark?.addEventListener("change", changed);
    return () => {
      observer.disconnect();
      dark?.removeEventListener("change", changed);
    };
  }, []);
  return count;
}
