import type { Page } from "@playwright/test";

/** What tasks a page has run since the watch began. */
export interface TaskWatch {
  /** Milliseconds of the longest one. */
  longest(): Promise<number>;
}

declare global {
  interface Window {
    taskWatch?: { longTask: number; late: number };
  }
}

/** From here on a browser that reports long tasks does. */
const LONG = 50;
const BEAT = 5;

/**
 * Watches a page's tasks. Browsers that know long tasks report those of 50 ms and more; what is shorter, and in
 * the others everything, shows as a timer that comes late, which is never less than the task that made it late.
 */
export async function watchTasks(page: Page): Promise<TaskWatch> {
  const isReported = await page.evaluate((every) => {
    const watch = { longTask: 0, late: 0 };
    window.taskWatch = watch;
    const beat = () => {
      const due = performance.now() + every;
      setTimeout(() => {
        watch.late = Math.max(watch.late, performance.now() - due);
        beat();
      }, every);
    };
    beat();
    const isKnown = PerformanceObserver.supportedEntryTypes.includes("longtask");
    if (!isKnown) return false;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.longTask = Math.max(watch.longTask, duration);
    }).observe({ type: "longtask" });
    return true;
  }, BEAT);
  return {
    async longest() {
      const { longTask, late } = await page.evaluate(() => window.taskWatch ?? { longTask: 0, late: 0 });
      if (!isReported) return late;
      // A timer that was later than any reported task waited for a processor, not for a task.
      return longTask > 0 ? longTask : Math.min(late, LONG - 0.1);
    },
  };
}
