/** The words of files that are saved. */
export const savingText = {
  busy: "Another job is running. Wait for it, or cancel it.",
  cancelled: "Cancelled. No file was saved.",
  kinds: {
    csv: "CSV",
    json: "JSON",
    gz: "JSON, packed with gzip",
  },
  noRoom: (why: string) => `There is no room for the file where it was to go (${why})`,
  notWritten: (why: string) => `The browser could not write the file (${why})`,
} as const;
