import { startTransition, useEffect, useState } from "react";

/** Rows that are there at once; a screen holds fewer. */
const STEP = 40;

/**
 * How many of `count` rows to render: a screenful at once and the others in steps right after it, so that a form
 * of hundreds of lines opens as fast as one of ten.
 */
export function useGrowing(count: number): number {
  const [grown, setGrown] = useState(STEP);
  useEffect(() => {
    if (grown >= count) return;
    const timer = setTimeout(() => startTransition(() => setGrown(grown + STEP)));
    return () => clearTimeout(timer);
  }, [grown, count]);
  return Math.min(grown, count);
}
