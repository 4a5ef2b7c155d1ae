import type { JobName } from "./jobs.ts";

/** The words of any long job. */
export const jobText = {
  failed: (job: string, message: string) => `${job} failed: ${message}`,
  /** On screens that aren't the job's own. */
  titles: {
    exportLog: "Exporting the event log",
    exportOrders: "Exporting orders",
    importLog: "Importing the event log",
    importFacts: "Importing order facts",
    inspectCsv: "Reading the CSV",
    checkCsv: "Checking the CSV",
    importCsv: "Importing orders",
    verifyLog: "Verifying the log",
    sampleBook: "Setting up the sample shop",
  } satisfies Readonly<Record<JobName, string>>,
} as const;
