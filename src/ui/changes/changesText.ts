import { formatCount, formatNumber } from "../format/number.ts";

/** The words of the Changes screen. */
export const changesText = {
  title: "Changes",
  lead: "What became different between two points of the log: which orders, which status, which money.",
  noMarker: {
    title: "Marker A is not set",
    words:
      "Go to the earlier point on the time bar and set A there. Then go on to the later one: this screen follows.",
    beginning: "Compare with the beginning",
    setA: (position: number) => `Set A at event ${formatNumber(position)}`,
  },
  span: {
    label: "Compared",
    beforeFirst: "before the first event",
    end: (position: number, moment: string) => `event ${formatNumber(position)}, ${moment}`,
    ahead: (a: number, shown: number) =>
      `A, event ${formatNumber(a)}, lies ahead of event ${formatNumber(shown)}, which the screen shows. Swap them, or go on.`,
    same: (end: string) => `A and the screen are at the same point: ${end}. Nothing is different.`,
    between: (from: string, to: string, events: number) =>
      `From ${from}, to ${to}: ${formatCount(events, "event")}.`,
  },
  ends: {
    a: "A, from event",
    to: "To event",
    swap: "Swap",
    toB: (position: number) => `To B, event ${formatNumber(position)}`,
    copyLink: "Copy link to these changes",
    clear: "Clear A",
  },
  money: {
    title: "Money",
    detail: "As the statistics count it",
    none: "No money moved.",
    table: (currency: string) => `Money, ${currency}`,
    received: "In: received",
    refunded: "Out: refunded",
    net: (currency: string) => `Net, ${currency}`,
    ordered: (orders: number) => `Ordered, ${formatCount(orders, "order")}`,
    cancelled: (orders: number) => `Cancelled, ${formatCount(orders, "order")}`,
    returned: "Returned goods",
  },
  appeared: { title: "Orders that appeared", head: "Status", none: "No order appeared." },
  statuses: {
    title: "Orders that changed status",
    head: "Status",
    none: "No order changed its status.",
    moves: "Changes of status",
    orders: (orders: number) => formatCount(orders, "order"),
  },
  totals: { title: "Orders whose total changed", head: "Total was, is" },
  columns: { order: "Order", total: "Total" },
  to: "to",
  newest: (shown: number, all: number) => `The newest ${formatNumber(shown)} of ${formatNumber(all)}. `,
  showMore: "Show more",
  showMoreOf: (title: string) => `Show more: ${title.toLowerCase()}`,
} as const;
