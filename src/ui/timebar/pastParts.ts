import { lazy } from "react";

/** What only the past shows of the time bar: the first screen doesn't wait for its code. */
const pastTools = () => import("./PastTools.tsx");
const windowLanes = () => import("./WindowLanes.tsx");

export const PastTools = lazy(async () => {
  const { PastTools } = await pastTools();
  return { default: PastTools };
});

export const WindowLanes = lazy(async () => {
  const { WindowLanes } = await windowLanes();
  return { default: WindowLanes };
});

/** Fetches them, as somebody draws near. A failure shows when they are needed. */
export function fetchPastParts(): void {
  void Promise.allSettled([pastTools(), windowLanes()]);
}
