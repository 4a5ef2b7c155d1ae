import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { ProgressPanel } from "../components/ProgressPanel.tsx";
import type { Job } from "./jobs.ts";
import { jobText } from "./jobText.ts";
import styles from "./Settings.module.css";
import { useShowsProgress } from "./shownProgress.ts";

interface Props<Result> {
  readonly job: Job<Result>;
  /** What runs: "Importing the event log". */
  readonly title: string;
  /** Said when it was cancelled. */
  readonly cancelled: string;
  readonly children: (result: Result) => ReactNode;
}

/** How a long job stands: progress with Cancel, then its outcome in words, announced. */
export function JobStatus<Result>({ job, title, cancelled, children }: Props<Result>): ReactNode {
  useShowsProgress(job.state === "running");
  if (job.state === "idle") return null;
  if (job.state === "running") {
    return <ProgressPanel title={title} progress={job.progress} onCancel={job.cancel} />;
  }
  return (
    <div className={styles.outcome} role="status" aria-live="polite" data-outcome={job.state}>
      {job.state === "done" ? children(job.result) : null}
      {job.state === "cancelled" ? <p>{cancelled}</p> : null}
      {job.state === "failed" ? (
        <p className={styles.bad}>
          <CircleAlert aria-hidden="true" />
          {jobText.failed(title, job.message)}
        </p>
      ) : null}
    </div>
  );
}
