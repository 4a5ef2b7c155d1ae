/** The words of the first run. */
export const firstRunText = {
  title: "Orderlog",
  lead: "An order book that never forgets. It lives in this browser, works offline, and can show your shop as it was at any moment.",
  busy: "Another job is running.",
  empty: {
    title: "Begin your own book",
    words: (zone: string) =>
      `For your real orders. You can rename it and set its time zone later; now it is ${zone}.`,
    start: "Start empty",
    bookName: "My shop",
  },
  sample: {
    title: "Look around first",
    words: "520 orders of a small shop over six weeks, kept apart from your own and removed in one click.",
    start: "Try the sample shop",
    job: "Setting up the sample shop",
    cancelled: "Cancelled. The sample was not set up.",
  },
  csv: {
    title: "Bring your shop’s orders in",
    words: "From a CSV that your shop exports. It is read and shown to you before anything is written.",
    start: "Import a CSV file",
  },
  log: {
    title: "Bring a log back",
    words: "A file that was saved with “Export event log”. It is checked before anything is written.",
    file: "Import event log",
    job: "Importing the event log",
    cancelled: "Cancelled. Nothing was written.",
  },
} as const;
