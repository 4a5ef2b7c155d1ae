import { formatCount, formatNumber } from "../format/number.ts";

type Side = "next" | "previous";

/** Puts together what there is: an event that belongs to no order has no subject. */
const joined = (between: string, ...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(between);

const sideWord = (side: Side): string => (side === "next" ? "later" : "earlier");

/** The words of the time bar. */
export const timebarText = {
  title: "Time bar",
  position: "Position in history",
  windowPosition: "Position in window",
  announcer: "Position in time",
  now: "Now",
  past: "Past",
  computing: "Computing…",
  wholeLog: "Whole log",
  event: "Event",
  ofHead: (head: number) => ` of ${formatNumber(head)}`,
  noEvents: "No events yet",
  beforeFirst: "Before the first event",
  /** Keeps its line free. */
  notKnownYet: "\u00a0",
  nothingYet: "Nothing has happened yet",
  /** In the past; at now the time follows. */
  happenedThen: (what: string, subject: string | null) => joined(", ", what, subject),
  happenedNow: (what: string, subject: string | null, time: string) =>
    `${joined(" ", what, subject)}, ${time}`,
  eventNumber: "Event number",
  eventNumberHint: {
    past: "Type an event number and press Enter",
    now: "Type an event number to go back to it",
  },
  sentence: {
    event: (position: number) => `Event ${formatNumber(position)}`,
    /** A word for the event in the middle of a sentence. */
    happened: (what: string, subject: string | null, moment: string) =>
      `, ${joined(", ", what.toLowerCase(), subject, moment)}`,
    now: ". Now",
  },
  steps: {
    title: "Step through events",
    first: "First event",
    previousDay: "Previous day",
    previous: "Previous event",
    play: "Play",
    pause: "Pause",
    speed: "Speed",
    next: "Next event",
    nextDay: "Next day",
    last: "Last event",
    withKey: (label: string, key: string) => `${label}, ${key}`,
  },
  keys: {
    previousDay: "PgDn",
    previous: "←",
    play: "Space",
    next: "→",
    nextDay: "PgUp",
    last: "End",
    jump: "G",
    back: "Esc",
  },
  speeds: { "1": "1×", "10": "10×", "100": "100×", max: "Max" },
  lanes: ["Created", "Paid", "Shipped", "Delivered", "Cancelled"],
  follow: {
    order: (number: string) => `Only order ${number}`,
    type: (label: string) => `Only “${label}”`,
    thisKind: "Only this kind",
    previous: "Previous of these",
    next: "Next of these",
    stop: "Follow all events again",
  },
  tools: {
    unfold: "Step, play or jump",
    jump: "Jump…",
    back: "Back to now",
    more: "More about this moment",
    zoomOut: "Zoom out",
    zoomIn: "Zoom in",
    copyLink: "Copy link",
    linkCopied: "Link copied. It shows this event on this device.",
    exportUpTo: "Export up to here",
    exported: (events: number) => `${formatCount(events, "event")} exported.`,
    exportName: (book: string, at: number) => `${book}-up-to-event-${at}.json` as const,
  },
  markers: {
    set: "Set ",
    names: { a: "A", b: "B" },
    changes: "Changes",
    fromAToB: "Changes from A to B",
    fromAToHere: "Changes from A to here",
  },
  jump: {
    title: "Jump to",
    ways: { event: "Event", date: "Date", order: "Order" },
    eventHint: (head: number) => `From 0, before the first event, to ${formatNumber(head)}.`,
    dateHint: (timeZone: string) => `The last event on or before the end of that day, ${timeZone}.`,
    orderNumber: "Order number",
    orderHint: "Its last event.",
    noDate: "Choose a date.",
    noOrder: "Enter an order's number.",
    close: "Close",
    go: "Jump",
  },
  typed: {
    range: (head: number) => `Events are numbered from 0, before the first one, to ${formatNumber(head)}.`,
    noNumber: (range: string) => `That is no event number. ${range}`,
    beyond: (wanted: number, range: string) => `There is no event ${formatNumber(wanted)} yet. ${range}`,
    below: (range: string) => `There is no event below 0. ${range}`,
  },
  notFound: {
    date: (day: string) => `Nothing had happened by the end of ${day}. The log begins later.`,
    order: (number: string) => `There is no order ${number} in this log.`,
    ofOrder: (side: Side, number: string) => `There is no ${sideWord(side)} event of order ${number}.`,
    ofThisKind: (side: Side) => `There is no ${sideWord(side)} event of this kind.`,
    ofKind: (side: Side, label: string) =>
      `There is no ${sideWord(side)} event of this kind: ${label.toLowerCase()}.`,
    day: (side: Side) => `No ${sideWord(side)} day has events.`,
  },
  commands: {
    group: "Time",
    jump: "Jump to an event, a date or an order…",
    markA: "Set marker A here",
    markB: "Set marker B here",
    changes: "Changes since marker A",
    copyLink: "Copy link to this event",
  },
} as const;
