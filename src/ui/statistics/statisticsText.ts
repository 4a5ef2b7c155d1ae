import type { Bucket } from "../../orders/queries/statistics.ts";
import { formatCount, formatNumber } from "../format/number.ts";

/** The words of the Statistics screen. */
export const statisticsText = {
  title: "Statistics",
  counting: "Counting…",
  asOf: (moment: string) => ` As of ${moment}.`,
  now: "now",
  atEvent: (position: number) => `event ${formatNumber(position)}`,
  range: (days: string | null, timeZone: string, currency: string | null) => {
    const counted = days === null ? `Days of ${timeZone}.` : `${days}, days of ${timeZone}.`;
    return currency === null ? counted : `${counted} ${currency} only.`;
  },
  rules: (timeZone: string, position: number) =>
    `Every order placed counts, cancelled later or not; revenue is quantity × unit price, freight and discounts apart. Cancelled, received, refunded and returned count by their own day. Days are those of ${timeZone}; weeks begin on Monday. Headline, chart and table come from one answer at event ${formatNumber(position)}. Click a bar for its orders.`,
  empty: {
    title: "Nothing to count yet",
    past: "No order had been placed at this point of the log.",
    now: "Figures appear with the first order: revenue, cancellations, what sells, how long things take.",
    rangeTitle: "No figures in these days",
    range: "The book has figures, but none in the range that is chosen.",
    showAll: "Show all days",
  },
  controls: {
    by: "By",
    days: "Days",
    firstDay: "First day",
    lastDay: "Last day",
    currency: "Currency",
    ranges: {
      all: "All days",
      "7d": "Last 7 days",
      "30d": "Last 30 days",
      "90d": "Last 90 days",
      year: "This year",
      custom: "From … to …",
    },
  },
  buckets: { day: "Day", week: "Week", month: "Month" } satisfies Readonly<Record<Bucket, string>>,
  headline: {
    revenue: "Revenue",
    orders: "Orders",
    average: "Average order",
    cancelled: "Cancelled",
    noEarlierPeriod: "No earlier period",
    cancelledOrNot: "Cancelled later or not",
    revenueByOrders: "Revenue by orders",
    ofOrders: " of orders",
    cancelledBefore: (cancelled: number) => `, ${formatNumber(cancelled)} before`,
    cancelledValue: (value: string) => `, ${value}`,
    none: "–",
    change: { up: "up", down: "down", same: "unchanged" },
    from: (before: string) => ` from ${before}`,
  },
  money: {
    received: "Received",
    refunded: "Refunded",
    returned: "Returned goods",
    cancelled: "Cancelled orders",
  },
  trend: {
    title: (bucket: Bucket) => `Revenue and orders by ${bucket}`,
    chart: (bucket: Bucket, bars: number) =>
      `Bar charts of revenue, orders and cancellations by ${bucket}, ${formatNumber(bars)} bars each. “Show as table” holds the same figures.`,
    revenue: "Revenue",
    orders: "Orders",
    cancelled: "Cancelled",
    average: "Average",
    cancelledUnit: "orders",
    unit: (unit: string) => `, ${unit}`,
    scales: { "": "", thousand: "thousand", million: "million" },
    tooMany: (bars: number) =>
      `${formatNumber(bars)} bars can’t be told apart. Choose weeks or months, or a shorter range; the table and the CSV hold every figure.`,
    table: (bucket: Bucket) => `Figures by ${bucket}`,
    columns: {
      orders: "Orders",
      revenue: "Revenue",
      cancelled: "Cancelled",
      cancelledValue: "Cancelled value",
      received: "Received",
      refunded: "Refunded",
      returned: "Returned",
    },
    total: "Total",
  },
  panel: {
    csv: "CSV",
    csvOf: (title: string) => `CSV of ${title.toLowerCase()}`,
    showTable: "Show as table",
    table: (name: string) => `Table: ${name}`,
    showAll: (rows: number) => `Show all ${formatNumber(rows)}`,
    withUnit: (head: string, unit: string) => `${head}, ${unit}`,
  },
  status: {
    title: "Status mix",
    hint: (orders: number, asOf: string) => `of ${formatCount(orders, "order")} placed, as of ${asOf}`,
    bar: (shares: readonly string[]) => `Share of each status: ${shares.join(", ")}`,
    share: (status: string, share: string) => `${status} ${share}`,
    table: "Orders by status",
    columns: { status: "Status", orders: "Orders", share: "Share", shareUnit: "%", value: "Value" },
  },
  cancellations: {
    title: "Cancellations",
    hint: (orders: number, value: string) => `${formatCount(orders, "order")}, ${value}`,
    empty: "Nothing was cancelled in these days.",
    table: "Cancellations by reason",
    columns: { reason: "Reason", bar: "Beside the largest", orders: "Orders", value: "Value" },
  },
  items: { title: "Top items", columns: { item: "Item", units: "Units", revenue: "Revenue" } },
  customers: {
    title: "Top customers",
    empty: "No customer is known for these orders.",
    columns: { customer: "Customer", orders: "Orders", revenue: "Revenue" },
  },
  countries: {
    title: "Countries",
    columns: { country: "Country", orders: "Orders", revenue: "Revenue" },
  },
  durations: {
    title: "From placed to",
    empty: "No order of these days was paid or shipped, as far as is known.",
    columns: {
      step: "Step",
      orders: "Orders",
      half: "Half within",
      most: "9 of 10 within",
      unit: "minutes",
    },
  },
  elapsed: {
    seconds: (count: number) => `${formatNumber(count)} s`,
    minutes: (count: number) => `${formatNumber(count)} min`,
    hours: (count: number) => `${formatNumber(count)} h`,
    days: (count: number, digits: number) => `${formatNumber(count, digits)} d`,
  },
} as const;
