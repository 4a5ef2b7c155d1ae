/** The words of any long job. */
export const jobText = {
  failed: (job: string, message: string) => `${job} failed: ${message}`,
} as const;
