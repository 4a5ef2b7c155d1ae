/** The words of files, as the browser's dialog and its failures need them. */
export const fileText = {
  kinds: {
    csv: "CSV",
    json: "JSON",
    gz: "JSON, packed with gzip",
  },
  noRoom: (why: string) => `There is no room for the file where it was to go (${why})`,
  notWritten: (why: string) => `The browser could not write the file (${why})`,
} as const;
