import { useLayoutEffect } from "react";
import { create } from "zustand";

/** How many parts of the screen show how far the job that runs has come. */
export const useShownProgress = create<{ readonly parts: number }>(() => ({ parts: 0 }));

const add = (count: number): void => useShownProgress.setState(({ parts }) => ({ parts: parts + count }));

/** Says that this part of the screen shows it, so that the frame doesn't as well. */
export function useShowsProgress(isShowing: boolean): void {
  useLayoutEffect(() => {
    if (!isShowing) return;
    add(1);
    return () => add(-1);
  }, [isShowing]);
}
