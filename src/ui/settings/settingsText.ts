import { formatCount, formatNumber } from "../format/number.ts";

/** The words of Data & settings: the books on this device, and the ways data comes in and goes out. */
export const settingsText = {
  title: "Data & settings",
  lead: "Your data lives in this browser, on this device. An export is the only copy elsewhere.",
  busy: "Another job is running.",
  cancel: "Cancel",
  book: {
    title: "This book",
    intro:
      "A book is one log with its settings. Changing the time zone folds the daily figures again; no event changes.",
    name: "Name",
    nameMissing: "A book needs a name.",
    timeZone: "Time zone",
    save: "Save settings",
    unchanged: "Nothing has changed.",
    saved: "The book’s settings are saved.",
    facts: {
      events: "Events",
      unknown: "–",
      lastBackup: "Last backup",
      created: "Created",
      logId: "Log id",
      never: "Never. Export the event log to make one.",
      backup: (moment: string, since: number) =>
        `${moment}${since > 0 ? `, ${formatCount(since, "event")} since` : ", everything in it"}`,
    },
  },
  safety: {
    title: "Safety of the data",
    intro:
      "What this browser promised, and how old the copy elsewhere is. A backup is one file with everything in it; it comes back under “Bring a log in”.",
  },
  zoneUnknown: "Not a known time zone. Choose one from the list.",
  exporting: {
    title: "Export",
    intro:
      "The log as JSON, one event a line, with a hash for each. It opens as a book of its own anywhere, and it is the backup.",
    personal: "With names, addresses and notes",
    packed: "Packed with gzip, for backups too",
    log: "Export event log",
    csv: "Export daily statistics (CSV)",
    job: "Exporting the event log",
    cancelled: "Cancelled. No file was saved.",
    done: (events: number) => `${formatCount(events, "event")} exported. Keep the file somewhere safe.`,
    upTo: (position: number) =>
      `Both files hold the state up to event ${formatNumber(position)}; what came later is left out.`,
    all: "Both files hold everything up to now.",
    nameless:
      " Without names, addresses and notes, a log that is imported again shows its customers as forgotten.",
  },
  importGuard: {
    past: "The screen shows the past, which can’t be written to. Go back to now to import.",
    noBook: "Open a book first.",
    busy: "Another job is running. Wait for it, or cancel it.",
  },
  importCsv: {
    title: "Bring orders in from a CSV",
    intro:
      "Your shop’s own export. How it is written and what its columns hold is recognised and shown; what is no order is listed with its reason; and nothing is written before you have seen what comes out.",
    open: "Import a CSV file",
  },
  importFacts: {
    title: "Bring a shop’s history in",
    intro:
      "Orders, payments, shipments and cancellations of the past: one JSON object a line, plain or gzip, each with its own date. Every line goes through the same rules as a form. Importing a file again adds nothing.",
    zone: "Time zone of the shop",
    zoneHelp: "Says which day an order belongs to. UTC for times that end in Z. It becomes the book’s zone.",
    dryRun: "Dry run: check only, write nothing",
    file: "Import order facts",
    fileHelp: "Choosing a file starts the import. It can be cancelled; whole facts stay.",
    job: "Importing order facts",
    cancelled: "Cancelled.",
    imported: (facts: number, tally: string) => `${formatCount(facts, "fact")} read: ${tally}.`,
    dryRunDone: (facts: number, tally: string) =>
      `Dry run, nothing was written. Of ${formatCount(facts, "fact")}: ${tally}.`,
    none: "The file holds no order facts. Nothing was written.",
    noFact: (line: number, reason: string) =>
      `Line ${formatNumber(line)} is no fact: ${reason} Nothing was written.`,
    cancelledBefore: "Cancelled. Nothing was written.",
    cancelledAfter: (line: number, tally: string) =>
      `Cancelled. The facts up to line ${formatNumber(line)} stay: ${tally}. Importing the file again goes on from there.`,
    nameless: (facts: number) =>
      facts === 1
        ? "1 of them is about a customer who was forgotten, and was recorded without name, address and note."
        : `${formatNumber(facts)} of them are about customers who were forgotten, and were recorded without names, addresses and notes.`,
    tally: (accepted: number, known: number, refused: number) =>
      `${formatNumber(accepted)} accepted, ${formatNumber(known)} known already, ${formatNumber(refused)} refused`,
    tallyOfDryRun: (accepted: number, known: number, refused: number) =>
      `${formatNumber(accepted)} would be accepted, ${formatNumber(known)} known already, ${formatNumber(refused)} would be refused`,
    refused: "Refused facts",
    line: "Line",
    reason: "Reason",
    more: (count: number) => `And ${formatCount(count, "more refused fact")}, not listed here.`,
  },
  fingerprint: {
    label: "Fingerprint",
    own: (events: number) =>
      events === 1
        ? "The fingerprint of the one event"
        : `The fingerprint of all ${formatNumber(events)} events`,
    copy: "Copy",
    copied: "Fingerprint copied.",
    copyRefused: "The browser didn’t let it be copied. Select it and copy it by hand.",
    send: "Send by mail",
    mailSubject: (book: string) => `Fingerprint of ${book}`,
    use: "Write it down or send it to somebody: who has it can show later that nothing up to here was changed. Two logs with the same fingerprint are equal.",
    kept: "Fingerprint kept elsewhere",
    example: "1234-9f3c-81ab-77e0-1d52-0a4b",
    unreadable: "That is no fingerprint: a number, then five groups of four digits or letters from a to f.",
  },
  verify: {
    title: "Check the log",
    intro:
      "Each event carries a hash of itself and of the one before it. One changed letter anywhere breaks the chain from there on. A log that was cut at its end, or rewritten whole, differs only from a fingerprint that was kept elsewhere.",
    keptHelp: "If you have one, also of an earlier day: the log is checked against it.",
    empty: "The log is empty.",
    start: "Verify log",
    job: "Verifying the log",
    cancelled: "Cancelled before the end.",
    holds: (events: number) =>
      `The hash chain holds: every one of ${formatCount(events, "event")} is as it was recorded.`,
    kept: {
      same: "The fingerprint fits: up to its position this is the log that it was taken of.",
      differs:
        "The fingerprint doesn’t fit: it is mistyped, or of another log, or this one was rewritten. Compare it with the fingerprint of a backup.",
      ahead:
        "The fingerprint is of a later event than this log has: it is of a newer copy, or events were cut off here. Import a backup that has them.",
    },
    broken: (position: number) =>
      `Event ${formatNumber(position)} doesn’t fit the one before it. The events up to ${formatNumber(position - 1)} are as they were recorded; export them by going there first, and compare with a backup.`,
  },
  books: {
    title: "Books",
    intro: "Several books can live on this device side by side. Nothing of one is seen in another.",
    add: "New book",
    sample: "Sample",
    isOpen: "Open",
    created: (zone: string, moment: string) => `${zone}, created ${moment}`,
    nameWithDate: (name: string, moment: string) => `${name}, created ${moment}`,
    open: "Open",
    openBook: (name: string) => `Open book ${name}`,
    remove: "Remove",
    removeAsk: "Remove…",
    removeBook: (name: string) => `Remove book ${name}`,
    removed: (name: string) => `The book “${name}” is removed.`,
    sure: {
      title: (name: string) => `Remove the book “${name}”?`,
      keep: "Keep book",
      words:
        "This deletes all its orders, the whole event log, customers, notes, views and drafts from this device. It can’t be undone.",
      neverExported: "It was never exported: nothing of it will be left.",
      lastBackup: (moment: string) => `The last backup is from ${moment}. What came later will be lost.`,
    },
  },
  newBook: {
    title: "New book",
    create: "Create book",
    nameMissing: "Give the book a name.",
    zoneHelp: "Says which day an order belongs to. Can be changed later.",
  },
  sampleShop: {
    start: "Try the sample shop",
    isHere: "The sample shop is here already.",
    words: "Kept apart from your own data and removed in one click.",
    job: "Setting up the sample shop",
    cancelled: "Cancelled. The sample shop was not set up.",
    ready: (name: string) => `The book “${name}” is ready.`,
  },
  keyboard: {
    title: "Keyboard",
    intro:
      "Ctrl+K finds every command and every order; ? lists the shortcuts. Switch off those of a single key if speech or a slip of the hand presses them.",
  },
  about: {
    title: "About",
    version: (version: string) => `Version ${version}.`,
    what: "Orderlog is an order book that never forgets: event sourcing and CQRS inside a browser tab. Everything stays on this device; no request ever leaves for another host.",
    licence:
      "Free software under the MIT licence. The typeface is Inter, SIL Open Font Licence 1.1; the icons are Lucide, ISC licence.",
    libraries: "Licences of the libraries in it",
    sample: (attribution: string) => `Sample shop: ${attribution}`,
  },
} as const;
