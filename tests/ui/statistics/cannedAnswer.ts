import type { SubjectId } from "../../../src/engine/personal/personalRecord.ts";
import type { LocalDate, TimeZone } from "../../../src/orders/calendar.ts";
import type { Figures, SeriesPoint, StatisticsAnswer } from "../../../src/orders/queries/statistics.ts";

const NOTHING: Figures = {
  orders: 0,
  orderedMinor: 0,
  cancelled: 0,
  cancelledMinor: 0,
  receivedMinor: 0,
  refundedMinor: 0,
  returnedMinor: 0,
};

/** Figures of which only some are not zero. */
export const figures = (some: Partial<Figures>): Figures => ({ ...NOTHING, ...some });

const day = (date: string, some: Partial<Figures>): SeriesPoint => ({
  from: date as LocalDate,
  to: date as LocalDate,
  ...figures(some),
});

const SERIES: readonly SeriesPoint[] = [
  day("2026-11-16", { orders: 3, orderedMinor: 120_050, receivedMinor: 100_000 }),
  day("2026-11-17", { orders: 5, orderedMinor: 707_192, cancelled: 1, cancelledMinor: 20_000 }),
  day("2026-11-18", { orders: 0 }),
  day("2026-11-19", { orders: 2, orderedMinor: 58_158, refundedMinor: 9_148, returnedMinor: 1_980 }),
];

const sum = (figure: keyof Figures): number => SERIES.reduce((total, point) => total + point[figure], 0);

/** Four days of a small shop, in pounds. */
export const CANNED: StatisticsAnswer = {
  kind: "statistics",
  timeZone: "Europe/London" as TimeZone,
  currency: "GBP",
  currencies: ["GBP", "EUR"],
  range: { from: "2026-11-16" as LocalDate, to: "2026-11-19" as LocalDate },
  bucket: "day",
  totals: {
    orders: sum("orders"),
    orderedMinor: sum("orderedMinor"),
    cancelled: sum("cancelled"),
    cancelledMinor: sum("cancelledMinor"),
    receivedMinor: sum("receivedMinor"),
    refundedMinor: sum("refundedMinor"),
    returnedMinor: sum("returnedMinor"),
  },
  previous: figures({ orders: 8, orderedMinor: 500_000, cancelled: 3 }),
  series: SERIES,
  statusMix: [
    { status: "pending", orders: 2, valueMinor: 58_158 },
    { status: "paid", orders: 3, valueMinor: 300_000 },
    { status: "shipped", orders: 0, valueMinor: 0 },
    { status: "delivered", orders: 4, valueMinor: 507_242 },
    { status: "cancelled", orders: 1, valueMinor: 20_000 },
  ],
  cancellations: [{ reason: "entered-twice", orders: 1, valueMinor: 20_000 }],
  topCustomers: [
    {
      customerId: "c-1" as SubjectId,
      customer: { kind: "named", text: "=cmd()" },
      orders: 4,
      valueMinor: 400_000,
    },
    { customerId: "c-2" as SubjectId, customer: { kind: "forgotten" }, orders: 2, valueMinor: 200_000 },
    {
      customerId: "c-3" as SubjectId,
      customer: { kind: "numbered", text: "17850" },
      orders: 1,
      valueMinor: 1_980,
    },
  ],
  topItems: [{ sku: "22423", name: "REGENCY CAKESTAND 3 TIER", units: 118, valueMinor: 152_837 }],
  countries: [
    { country: "United Kingdom", orders: 9, valueMinor: 800_000 },
    { country: "", orders: 1, valueMinor: 85_400 },
  ],
  durations: [
    {
      ...{ step: "paid", orders: 7, medianMs: 70 * 60_000, p90Ms: 42 * 3_600_000 },
      spread: [3, 2, 0, 0, 1, 1, 0, 0, 0, 0],
    },
  ],
};
