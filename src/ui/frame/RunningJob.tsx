import { useEffect, useState } from "react";
import { useRunningJob } from "../settings/jobs.ts";
import { useShownProgress } from "../settings/shownProgress.ts";
import { CatchingUpBanner } from "./CatchingUpBanner.tsx";
import { RunningJobBanner } from "./RunningJobBanner.tsx";
import { useCatchingUp } from "./useCatchingUp.ts";

/** What is over within this time moves nothing on the screen. Milliseconds. */
const SHOWN_AFTER = 400;

/** The long job that runs, where the screen itself doesn't show how far it has come; else what the views still lack. */
export function RunningJob() {
  const running = useRunningJob();
  const isShown = useShownProgress(({ parts }) => parts > 0);
  const isLong = useLasting(running !== null && running.progress !== null);
  if (running === null) return <CatchingUp />;
  if (isShown || !isLong) return null;
  return <RunningJobBanner running={running} />;
}

/** How far the views have come with a long log. A seek that waits for them has waited long enough to be told so. */
function CatchingUp() {
  const { progress, isWaiting } = useCatchingUp();
  const isLong = useLasting(progress !== null);
  if (progress === null || !(isLong || isWaiting)) return null;
  return <CatchingUpBanner progress={progress} />;
}

/** True once something has been so for a while. */
function useLasting(isSo: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLong(true), SHOWN_AFTER);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isSo]);
  return isLong;
}
