import type { Progress } from "../../ui/backend.ts";

/** A long job as the worker sees it: where to report, and when to stop. */
export interface WorkerJob {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Abort signals don't cross to a worker, so the page names its job and cancels it by that name. */
export interface RunningJobs {
  run<T>(
    jobId: string,
    onProgress: (progress: Progress) => void,
    work: (job: WorkerJob) => Promise<T>,
  ): Promise<T>;
  cancel(jobId: string): void;
}

export function createRunningJobs(): RunningJobs {
  const running = new Map<string, AbortController>();
  return {
    async run(jobId, onProgress, work) {
      const controller = new AbortController();
      running.set(jobId, controller);
      try {
        return await work({ onProgress, signal: controller.signal });
      } finally {
        running.delete(jobId);
      }
    },
    cancel: (jobId) => running.get(jobId)?.abort(),
  };
}
