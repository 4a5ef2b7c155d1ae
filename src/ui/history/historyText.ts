import { formatCount, formatNumber } from "../format/number.ts";

/** The words of the History screen. */
export const historyText = {
  title: "History",
  past: (position: number) => `The log up to event ${formatNumber(position)}, newest first.`,
  now: (head: number) =>
    `The log itself: ${formatCount(head, "event")}, newest first. Nothing in it is ever changed or deleted.`,
  begins: "This is where the log begins.",
  empty: {
    title: "Nothing has happened yet",
    words: "Each thing that happens to an order becomes an event here, and stays.",
    create: "Create the first order",
  },
  ahead: (events: number) =>
    `${formatCount(events, "event")} ${events === 1 ? "lies" : "lie"} ahead, not shown.`,
  showNext: "Show the next one",
  filter: {
    type: "What happened",
    anyType: "Everything",
    order: "Order number",
    clear: "Clear",
    foundLabel: "Events found",
    found: (events: number) => formatCount(events, "event"),
    none: "No such event",
    noneWords: "Up to this point of the log nothing matches.",
    showAll: "Show everything",
  },
  details: {
    recorded: "Recorded",
    version: "Version of its stream",
    command: "Command",
    causedBy: "Caused by",
    actor: "Actor",
    schema: "Schema",
    hash: "Hash",
    itself: "itself",
  },
  table: "Events",
  columns: { event: "Event", what: "What happened", when: "When", more: "More" },
  json: "JSON",
  jsonOf: (position: number) => `Event ${formatNumber(position)} as JSON`,
  ofEvent: (position: number) => ` of event ${formatNumber(position)}`,
  seeAt: "See everything at this event",
  atEvent: (position: number) => `, event ${formatNumber(position)}`,
} as const;
