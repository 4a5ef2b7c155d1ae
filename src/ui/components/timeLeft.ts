import type { Progress } from "../backend.ts";
import { componentsText } from "./componentsText.ts";

/** How long something takes still, in words; null where that isn't known, or it is done. */
export function timeLeft({
  done,
  total,
  ratePerSecond,
}: Pick<Progress, "done" | "total" | "ratePerSecond">): string | null {
  if (total === null || ratePerSecond <= 0 || done >= total) return null;
  return componentsText.progress.left((total - done) / ratePerSecond);
}
