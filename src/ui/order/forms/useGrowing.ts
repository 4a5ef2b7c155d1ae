import { startTransition, useEffect, useState } from "react";

/** Rows that are there at once; a screen holds fewer. */
const STEP = 40;

/**
 * How many of `count` rows to render: a screenful at once and the others in steps right after it, so that a form
 * of hundreds of lines opens as fast as one of ten. Once all are there, a row that is added is there at once.
 */
export function useGrowing(count: number): number {
  const [grown, setGrown] = useState(count <= STEP ? Number.POSITIVE_INFINITY : STEP);
  useEffect(() => {
    if (grown === Number.POSITIVE_INFINITY) return;
    const next = grown + STEP >= count ? Number.POSITIVE_INFINITY : grown + STEP;
    const timer = setTimeout(() => startTransition(() => setGrown(next)));
    return () => clearTimeout(timer);
  }, [grown, count]);
  return Math.min(grown, count);
}
