import { formatCount, formatNumber } from "../format/number.ts";

/** The words of Under the hood: what the machine does, explained where it stands. */
export const underTheHoodText = {
  title: "Under the hood",
  lead: "One log, and everything else made from it. ",
  live: "Live, on this device.",
  paused: "Paused: figures stand still.",
  pace: { label: "Figures", live: "Live", paused: "Pause" },
  noBook: "No book is open.",
  none: "–",
  flow: {
    title: "From command to screen",
    commands: {
      title: "Commands ask",
      words: "“Ship order 6334.” A command says what somebody wants; it may be refused.",
      unit: "handled since the start",
    },
    aggregates: {
      title: "Aggregates decide",
      words: "An order is folded from its own events, then says yes or no. Nobody else’s data is asked.",
      unit: (retried: number) => `refused, ${formatNumber(retried)} retried`,
    },
    log: {
      title: "The log keeps",
      words: "What happened is appended in one order and never changed. All else can be made again from it.",
      unit: (events: number) => (events === 1 ? "event" : "events"),
    },
    projections: {
      title: "Projections read",
      words: "Each screen reads a view that follows the log, a moment behind it, and can be rebuilt.",
      unit: (views: number) => `of ${formatCount(views, "view")} current`,
    },
    load: "load",
    append: "append",
    fold: "fold",
  },
  commands: {
    title: "Last commands",
    note: "The last ones that were given in this tab, newest first. Imports are counted, not listed.",
    refusedOnly: "Refused only",
    noneRefused: "None of the last commands was refused.",
    none: "None yet since this tab was opened. Create an order, and watch it come through here.",
    scroll: "Table of the last commands",
    columns: {
      time: "Time",
      command: "Command",
      replayed: "Replayed",
      decision: "Decision",
      events: "Events appended",
      position: "Position",
      took: "Took",
    },
    noEvent: "No event",
  },
  decisions: {
    accepted: "Accepted",
    refused: "Refused",
    repeated: "Repeated",
    repeatedWhy: "Recorded before; nothing was appended again",
    retried: (times: number) =>
      times === 1 ? "Retried once" : times === 2 ? "Retried twice" : `Retried ${formatCount(times, "time")}`,
    retriedWhy: "Somebody else was first; decided again on the newer state",
    conflict: (times: number) =>
      `Others were first ${formatCount(times, "time")}; the user was told what changed`,
    replayedAfter: (events: number, version: number) =>
      `${formatNumber(events)} after ${formatNumber(version)}`,
  },
  projections: {
    title: "Projections",
    head: (position: number) => `head of the log: ${formatNumber(position)}`,
    note: "A projection folds events into what a screen reads. It runs behind the log, never inside a command: a slow or broken one stops no sale. It can be thrown away, because the log can be folded again.",
    scroll: "Table of projections",
    columns: {
      name: "Name",
      schema: "Schema",
      generation: "Generation",
      checkpoint: "Checkpoint",
      lag: "Lag, events",
      age: "Age",
      rate: "Rate",
      state: "State",
      action: "Action",
    },
    rate: (perSecond: number) => `${formatNumber(perSecond)}/s`,
    rebuild: "Rebuild",
    rebuildOf: (name: string) => `Rebuild ${name}`,
    cancel: "Cancel",
    cancelOf: (name: string) => `Cancel the rebuild of ${name}`,
    current: "Current",
    catchingUp: "Catching up",
    stopped: "Stopped",
    rebuilding: (done: number, total: number) =>
      `Rebuilding beside it: ${formatNumber(done)} of ${formatNumber(total)}`,
    cause: (position: number, type: string, message: string) =>
      `at ${formatNumber(position)}, ${type}: ${message}`,
  },
  snapshots: {
    title: "Snapshots",
    note: "A command starts from an order’s last snapshot and replays only what came after. A missing or unreadable one costs time, never truth.",
    count: "Order snapshots",
    every: "One is written every",
    everyValue: (events: number) => `${formatCount(events, "event")} of an order`,
    lastLoad: "Last load replayed",
    lastLoadValue: (replayed: number, all: number) =>
      `${formatNumber(replayed)} of ${formatCount(all, "event")}`,
    from: "From the snapshot at version",
    noneNeeded: "None needed",
  },
  upcasters: {
    title: "Upcasters",
    note: "Old events are never rewritten. They are lifted to today’s schema as they are read.",
    none: "No event has changed its schema yet.",
    columns: { step: "Step", touched: "Events touched" },
    step: (from: number) => ` ${from} → ${from + 1}`,
  },
  storage: {
    title: "Storage",
    readModels: "Read models in memory",
  },
  wrong: {
    title: "When this architecture is the wrong choice",
    paragraphs: [
      "Two models, one to write and one to read, are more to build and to explain than one table that is edited. Where records are only filled in and looked up, and nobody asks how they came to be, that table is better.",
      "Views are a moment behind the log. Where every reader must see a write at once, or one rule spans many orders, one transaction on one model is simpler.",
      "Events stay. Names and texts must be kept beside them to be forgettable, and each change of an event’s shape needs an upcaster for ever. Where data is short-lived or mostly personal, that price buys nothing.",
      "It pays where the history is the business: money and promises, who changed what and when, figures for any day of the past, work without network that has to be reconciled.",
    ],
  },
  millis: {
    ms: (count: number, digits: number) => `${formatNumber(count, digits)} ms`,
    seconds: (count: number) => `${formatNumber(count, 1)} s`,
    minutes: (count: number) => `${formatNumber(count)} min`,
    hours: (count: number) => `${formatNumber(count)} h`,
  },
} as const;
