import { formatCount } from "../format/number.ts";

/** The words of importing a log: the first run has it, too, and nothing else of Data & settings. */
export const importLogText = {
  title: "Bring a log in",
  intro:
    "Schema, order, versions and hashes are checked first. If anything doesn’t fit, the first bad place is named and nothing is written.",
  file: "Import event log",
  fileHelp: "An exported log or a backup, plain or gzip. What importing it will do is said first.",
  keptHelp: "If you have one: a file whose log doesn’t fit it is refused.",
  preview: {
    title: "The chosen log",
    book: "Book",
    events: "Events",
    exportedAt: "Exported",
    continueBook: "Continue this book",
    newBook: "Import as a new book",
    will: {
      other: (events: number) =>
        `Another log than that of the open book: it becomes a book of its own, with ${formatCount(events, "event")}. The open book isn’t touched.`,
      longer: (events: number) =>
        `The same log as the open book’s, and ${formatCount(events, "event")} longer: it can continue this book, or become a book of its own.`,
      contained: () =>
        "Nothing new: the open book holds this log already, by its fingerprint. Nothing needs to be written.",
      forked: () =>
        "The same log as the open book’s, but it went another way. It can only become a book of its own.",
    },
  },
  job: "Importing the event log",
  cancelled: "Cancelled. Nothing was written.",
  aNewBook: "a new book",
  theBook: (name: string) => `the book “${name}”`,
  imported: (events: number, book: string) =>
    `Imported ${formatCount(events, "event")} as ${book}, which is open now.`,
  continued: (events: number, book: string) =>
    `Continued ${book} with ${formatCount(events, "event")} that it didn’t have.`,
  nothingNew: (book: string) =>
    `Nothing new: ${book} holds this log already, event for event. Nothing was written.`,
  invalid: (problem: string) => `Nothing was written: ${problem}`,
  leftOut: (records: number) =>
    `${formatCount(records, "personal record")} of forgotten customers ${records === 1 ? "was" : "were"} left out.`,
  broughtBack: (customers: number) =>
    `It brings back ${formatCount(customers, "customer")} who ${customers === 1 ? "was" : "were"} forgotten on this device.`,
  notALog: "the file is not a valid event log",
  cancelledAfter: (events: number, book: string) =>
    `Cancelled. ${formatCount(events, "event")} of the log are in ${book}; importing the file again goes on from there.`,
} as const;
