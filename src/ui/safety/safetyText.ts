import { formatCount, formatNumber } from "../format/number.ts";

/** Null: it isn't known how far the log went, because no book was open. */
type Events = number | null;

function upTo(events: Events): string {
  if (events === null) return "What was recorded stays recorded";
  return events === 0
    ? "No event was recorded yet"
    : `Everything up to event ${formatNumber(events)} is recorded`;
}

/** The words of what keeps the data, of its copies, and of trouble with either. */
export const safetyText = {
  checks: {
    unknownUsage: "The browser doesn’t say how much is used",
    usage: (used: string, quota: string | null) =>
      quota === null ? `${used} used` : `${used} of ${quota} used`,
    usageWhy: "All books of this device together, with their read models.",
    near: "Room runs out. When it is gone, nothing more is written; export a backup and free some disk space.",
    persistent: "The browser keeps this data",
    persistentWhy: "Storage is persistent: it isn’t cleared when the disk gets full.",
    notPersistent: "The browser may clear this data",
    notPersistentWhy:
      "Storage is not persistent: short of disk space, the browser may clear it. Ask it not to, and export often.",
    unknownPersistence: "The browser doesn’t say whether it keeps this data",
    unknownPersistenceWhy: "Export a backup often.",
    denied: (when: string) =>
      `Asked for it, the browser said no (${when}). Installing the app, or using it more, usually changes that; until then export often.`,
    keep: "Keep my data",
    asked: "Asking the browser",
    askedWhy: "How it keeps what is on this device.",
    strict: "Sales are on the disk before you see “saved”",
    strictWhy: "The browser took the wish for strict durability.",
    strictUnsure: "Sales are written with the wish for strict durability",
    strictUnsureWhy: "This browser doesn’t say whether it waits for the disk.",
    relaxed: "A power cut can lose the last moments",
    relaxedWhy: "Relaxed durability: “saved” means handed to the system, not yet on the disk.",
    noBackup: "No backup yet",
    noBackupWhy: (events: number) => `On this device only: ${formatCount(events, "event")}.`,
    backup: (moment: string) => `Last backup ${moment}`,
    since: (events: number) =>
      events > 0 ? `${formatCount(events, "event")} since.` : "Everything is in it.",
  },
  granted: "The browser promised to keep the data.",
  refused: "The browser did not promise to keep the data.",
  backup: {
    now: "Back up now",
    busy: "Another job is running.",
    done: (events: number, file: string) => `Backup of ${formatCount(events, "event")}: ${file}`,
  },
  reminder: {
    title: "Time for a backup.",
    never: (events: number) => `There is none, and ${formatCount(events, "event")} on this device only.`,
    old: (events: number, age: string) => `${formatCount(events, "event")} since the last one, ${age} ago.`,
    later: "Later",
  },
  quota: {
    title: "Room runs out.",
    words: (used: string, quota: string) =>
      `${used} of ${quota} are used. When it is gone, nothing more is written. Make a backup, and free some disk space.`,
  },
  trouble: {
    dismiss: "Dismiss",
    again: "Try again",
    reload: "Reload",
    works: "The storage works again.",
    other: { title: "Something went wrong.", safe: null, next: null },
    kinds: {
      "storage-full": {
        title: "The storage is full. Nothing more is written.",
        safe: (events: Events) =>
          `${upTo(events)}, and can still be read and exported. What you entered stays in its form.`,
        next: "Make a backup, free some disk space, then send it again.",
      },
      "storage-lost": {
        title: "The connection to the storage was lost.",
        safe: (events: Events) => `${upTo(events)}. What you entered stays in its form.`,
        next: "Try again. If that doesn’t help, close other tabs of Orderlog, or restart the browser.",
      },
      "storage-vanished": {
        title: "The storage is gone from this device.",
        safe: (events: Events) =>
          events === null
            ? "What it held can’t be read here any more."
            : `It held ${formatCount(events, "event")}. The screen shows what this tab still knows, and what you entered stays, until you reload: copy what you need first.`,
        next: "The browser clears a site’s data when the disk is full, or when somebody asks it to. Import your last backup to go on.",
      },
      "newer-schema": {
        title: "A newer version of Orderlog has taken over this device’s storage.",
        safe: (events: Events) => `${upTo(events)}. This tab writes no more, so as not to harm it.`,
        next: "Reload to go on with the newer version. A new order is kept as a draft; what else you entered stays until then.",
      },
      "storage-unavailable": {
        title: "This browser doesn’t let the app store data.",
        safe: () => "Nothing was written.",
        next: "Private windows and strict privacy settings can forbid it. Use an ordinary window, or allow site data for this address, then try again.",
      },
      "corrupt-log": {
        title: "The stored log doesn’t fit together.",
        safe: () => "The events before the first bad one are as they were recorded.",
        next: "“Verify log” under Data & settings names the first bad event. Export the log up to there, and compare it with a backup.",
      },
      "file-not-saved": {
        title: "The file was not saved.",
        safe: () => "Nothing in the book has changed, and no half file is left.",
        next: "Make room there or choose another place, then export again.",
      },
      "engine-stopped": {
        title: "The engine stopped.",
        safe: (events: Events) => `${upTo(events)}. What you entered stays in its form.`,
        next: "Reload the page to go on. A new order is kept as a draft.",
      },
    },
  },
  vanished: {
    restore: "Import a backup",
    restoreHelp:
      "A file that was saved with “Back up now” or “Export event log”. It becomes a book of its own.",
    job: "Importing the backup",
    cancelled: "Cancelled. Nothing was written.",
    remove: (name: string) => `Remove “${name}” from the list`,
    hadBooks: "There was a book in this browser, and its data are gone.",
    hadBooksWhy:
      "If nobody removed it, the browser has cleared this site’s data, as it may when the disk is full. Import your last backup to go on.",
  },
} as const;
