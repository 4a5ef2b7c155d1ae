import { formatNumber } from "../format/number.ts";

/** The words of the frame: the rails, the banners, and what stands where no screen does. */
export const frameText = {
  app: "Orderlog",
  skip: "Skip to content",
  mainNavigation: "Main",
  menu: "Menu",
  screens: {
    orders: "Orders",
    statistics: "Statistics",
    history: "History",
    underTheHood: "Under the hood",
    settings: "Data & settings",
    order: (number: string) => `Order ${number}`,
    newOrder: "New order",
    changes: "Changes",
    importCsv: "Import CSV",
    notFound: "Not found",
  },
  title: (screen: string, past: string | null) =>
    past === null ? `${screen} · Orderlog` : `Past, ${past} · ${screen} · Orderlog`,
  newOrder: "New order",
  newOrderInPast: "Read-only in the past: go back to now to create an order",
  search: "Search",
  searchKey: "/",
  health: {
    onThisDevice: "On this device",
    kept: "Kept on this device",
    nothingToBackUp: "Nothing to back up",
    noBackup: "No backup",
    backupToday: "Backup today",
    backup: (age: string) => `Backup ${age}`,
    stopped: (views: number) => (views === 1 ? "1 view stopped" : `${views} views stopped`),
    behind: (events: number) => `Views ${formatNumber(events)} behind`,
    current: "Views current",
  },
  catchingUp: {
    views: "Bringing the views up to date",
    seek: "Bringing the views up to this event",
  },
  sample: {
    badge: "Sample",
    remove: "Remove sample",
    removed: (book: string) => `${book} removed.`,
  },
  readOnly: "Read-only.",
  stale: {
    title: "Not up to date.",
    why: "See why",
    words: (views: readonly string[], position: number) =>
      `${views.length === 1 ? "A view has" : `${views.length} views have`} stopped: ${views.join(", ")}. You see everything as of event ${formatNumber(position)}; the log itself is complete.`,
  },
  update: {
    title: "A new version is ready.",
    words: "Reload when it suits you; nothing reloads by itself.",
    reload: "Reload",
  },
  install: {
    title: "Install Orderlog to keep your orders safer.",
    why: "A browser is less likely to delete the data of an installed app when the disk fills up.",
    accept: "Install",
    dismiss: "Not now",
  },
  past: {
    label: "Read-only in the past",
    title: "Read-only",
    moment: (moment: string | null, ahead: number) => {
      const when = moment === null ? "before the first event" : `as it was on ${moment}`;
      return `. You see everything ${when}. ${aheadWords(ahead)}`;
    },
    beyond: (target: number, head: number) =>
      `. This address shows event ${formatNumber(target)}, but this device's log ends at event ${formatNumber(head)}.`,
    arrived: (events: number) => `${formatNumber(events)} new`,
    arrivedHint: "Events that arrived since you left now",
    showNow: "Show now",
    beforeFirst: "before the first event",
  },
  opening: "Opening the book",
  notOpened: { title: "The book could not be opened", again: "Try again" },
  unknownBook: {
    title: "This device doesn't have that book",
    words:
      "The address leads to an order book that was never on this device, or was removed from it. Books stay where they were made; an exported event log can be imported here.",
    open: (book: string) => `Open ${book}`,
  },
  notFound: {
    title: "There is no such screen",
    words: "The address may be mistyped, or come from another version of the app.",
    toOrders: "Go to the orders",
  },
  failure: {
    title: "This screen failed",
    again: "Try again",
    words: (message: string) => `${message} Your orders are safe: a screen only reads them.`,
  },
  theme: {
    section: "Appearance",
    intro: "Violet means the past in both. Print is always on white.",
    title: "Theme",
    system: "As the device",
    light: "Light",
    dark: "Dark",
  },
  shortcuts: {
    title: "Keyboard shortcuts",
    group: "Keyboard",
    key: "?",
    singleKeys: "Shortcuts of a single letter or sign work",
    groups: [
      {
        title: "Anywhere",
        keys: [
          ["Ctrl K", "Every command and every order (⌘K on a Mac)"],
          ["/", "Search"],
          ["G", "Jump to an event, a date or an order"],
          ["Esc", "Back to now"],
          ["F6", "To the messages, and back"],
          ["?", "These shortcuts"],
        ],
      },
      {
        title: "In forms",
        keys: [
          ["Ctrl ↵", "Create the order"],
          ["↵", "Next line of items"],
          ["Alt Del", "Remove the line"],
          ["Esc", "Close; what was typed is kept"],
        ],
      },
      {
        title: "On the time bar",
        keys: [
          ["← →", "One event"],
          ["Shift ← →", "Event of this order, or of the same kind"],
          ["PgUp PgDn", "Next, previous day that has events"],
          ["Home End", "Before the first event, now"],
          ["Space", "Play, pause"],
          ["+ −", "Zoom"],
        ],
      },
    ],
  },
} as const;

function aheadWords(ahead: number): string {
  if (ahead === 0) return "This is the last event; the screen stays at it when new ones arrive.";
  return ahead === 1
    ? "The 1 later event is kept, not shown."
    : `The ${formatNumber(ahead)} later events are kept, not shown.`;
}
