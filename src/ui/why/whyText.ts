import type { ContributionSort } from "../../orders/queries/contributions.ts";
import type { DurationStep } from "../../orders/queries/statistics.ts";
import { formatCount, formatNumber } from "../format/number.ts";
import type { WhyFigure } from "./whySearch.ts";

/** The words of the screen that says why a number is what it is. */
export const whyText = {
  /** Of a figure that leads here. */
  link: "Why this number?",
  title: (number: string | null) => (number === null ? "Why this number?" : `Why ${number}?`),
  counting: "Counting…",
  figures: {
    revenue: "Revenue",
    orders: "Orders",
    average: "Average order",
    cancelled: "Cancelled orders",
    cancelledValue: "Value of cancelled orders",
    received: "Received",
    refunded: "Refunded",
    returned: "Returned goods",
    units: "Units",
    half: "Half within",
    most: "9 of 10 within",
  } satisfies Readonly<Record<WhyFigure, string>>,
  facets: {
    status: (status: string) => `status ${status.toLowerCase()}`,
    reason: (reason: string) => `cancelled because: ${reason.toLowerCase()}`,
    country: (country: string) => `to ${country}`,
    customer: (customer: string) => `from ${customer}`,
    item: (sku: string) => `item ${sku}`,
    step: { paid: "until paid", shipped: "until shipped", delivered: "until delivered" },
    between: (from: string | null, to: string | null) => {
      if (from === null) return to === null ? null : `in less than ${to}`;
      return to === null ? `in ${from} or more` : `in ${from} to ${to}`;
    },
  },
  range: (days: string, timeZone: string) => `${days}, days of ${timeZone}`,
  allDays: (timeZone: string) => `all days, those of ${timeZone}`,
  after: (position: number) => `since event ${formatNumber(position)}`,
  asOf: (position: number) => `as of event ${formatNumber(position)}`,
  sentence: (parts: readonly string[]) => `${parts.join(", ")}.`,
  made: (events: number, orders: number) =>
    `${formatCount(events, "event")} of ${formatCount(orders, "order")} ${events === 1 ? "makes" : "add up to"} it.`,
  average: (events: number, revenue: string, orders: number, average: string) =>
    `${formatCount(events, "event")} ${events === 1 ? "makes" : "add up to"} ${revenue} of revenue; divided by ${formatCount(orders, "order")} and rounded, that is ${average}.`,
  quantile: (figure: "half" | "most", rank: number, orders: number) =>
    `Of ${formatCount(orders, "order")}, put in the order of the time taken, ${
      figure === "half" ? "the one in the middle" : "the one at nine tenths"
    } is number ${formatNumber(rank)}. Its time is the figure.`,
  rules: {
    revenue:
      "Revenue counts on the day on which an order was created, at the value of its lines: creating it adds all of them, changing its items adds the difference.",
    orders: "An order counts once, on the day on which it was created, cancelled later or not.",
    average: "Revenue counts on the day on which an order was created, at the value of its lines.",
    cancelled: "A cancellation counts once, on its own day, whenever the order was created.",
    cancelledValue: "A cancellation counts on its own day, at what the lines of the order came to by then.",
    received: "A payment counts on its own day; one whose amount isn’t known adds nothing.",
    refunded: "A refund counts on its own day.",
    returned: "Goods that came back count on the day of their return, at the price they were sold for.",
    units:
      "Units count on the day on which their order was created: creating it adds all of them, changing its items adds the difference.",
    half: "The time runs from creating the order to the event here.",
    most: "The time runs from creating the order to the event here.",
  } satisfies Readonly<Record<WhyFigure, string>>,
  status: "It counts under a status by the event that gave it that status.",
  country: "It counts under a country by the event that set it.",
  step: "It is listed by the event that reached the step for the first time.",
  empty: {
    title: "No event made this number",
    words: "Nothing that has happened by this point of the log counts for it.",
  },
  statistics: "Statistics of these days",
  orders: "Its orders",
  sort: "Sort",
  sorts: {
    newest: "Newest first",
    oldest: "Oldest first",
    largest: "Largest first",
    smallest: "Smallest first",
  } satisfies Readonly<Record<ContributionSort, string>>,
  timeSorts: { largest: "Longest first", smallest: "Shortest first" },
  csv: "CSV",
  csvOf: "CSV of all these events",
  table: "Events behind the number",
  columns: {
    event: "Event",
    what: "What happened",
    order: "Order",
    when: "When",
    took: "Took",
    added: "Added",
    tookUnit: "minutes",
    withUnit: (head: string, unit: string) => `${head}, ${unit}`,
  },
  seeAt: (position: number) => `See everything at event ${formatNumber(position)}`,
  total: "Total",
  totalOfAll: (events: number) => `Total of all ${formatNumber(events)}`,
  thisOne: "This one",
  steps: { paid: "Paid", shipped: "Shipped", delivered: "Delivered" } satisfies Readonly<
    Record<DurationStep, string>
  >,
} as const;
