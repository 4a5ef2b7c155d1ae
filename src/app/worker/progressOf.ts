import type { Progress } from "../../ui/backend.ts";

/** Milliseconds between two reports: a thousand batches a second would only keep the page busy. */
const REPORT_EVERY = 80;

/** Turns "done of total" into the Progress that a screen shows, a few times a second, and at the end. */
export function progressOf(
  phase: Progress["phase"],
  onProgress: (progress: Progress) => void,
): (done: number, total: number | null, isEstimated?: boolean) => void {
  const started = performance.now();
  let reported = 0;
  return (done, total, isEstimated = false) => {
    const now = performance.now();
    if (now - reported < REPORT_EVERY && done !== total) return;
    reported = now;
    const seconds = Math.max((now - started) / 1000, 0.001);
    onProgress({ phase, done, total, isEstimated, ratePerSecond: Math.round(done / seconds) });
  };
}
