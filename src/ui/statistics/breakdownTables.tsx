import type { StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { STATUS_LABELS, StatusBadge } from "../components/StatusBadge.tsx";
import { reasonWords } from "../format/reasonWords.ts";
import { countryName } from "../orders/countryName.ts";
import { customerName } from "../orders/customerName.ts";
import text from "../styles/text.module.css";
import { Bar } from "./Bar.tsx";
import styles from "./Breakdowns.module.css";
import { barColumn, countColumn, moneyColumn, textColumn } from "./columns.ts";
import type { FigureTable } from "./figureTable.ts";
import { OrdersLink } from "./OrdersLink.tsx";
import { Swatch } from "./Swatch.tsx";
import { formatShare } from "./share.ts";
import { statisticsText } from "./statisticsText.ts";

type RowOf<Key extends "statusMix" | "cancellations" | "topItems" | "topCustomers" | "countries"> =
  StatisticsAnswer[Key][number];

/** Orders by status, with their share of all. */
export function statusTable(answer: StatisticsAnswer, currency: string): FigureTable<RowOf<"statusMix">> {
  const all = answer.statusMix.reduce((sum, row) => sum + row.orders, 0);
  const days = answer.range ?? {};
  const { share, shareUnit } = statisticsText.status.columns;
  const shareHead = statisticsText.panel.withUnit(share, shareUnit);
  return {
    name: statisticsText.status.table,
    columns: [
      textColumn(
        statisticsText.status.columns.status,
        (row) => STATUS_LABELS[row.status],
        (row) => (
          <span className={styles.status}>
            <Swatch status={row.status} />
            <OrdersLink search={{ ...days, currency, status: [row.status] }}>
              <StatusBadge status={row.status} />
            </OrdersLink>
          </span>
        ),
      ),
      countColumn(statisticsText.status.columns.orders, (row) => row.orders, {
        why: ({ status }) => ({ of: "orders", ...days, currency, status }),
      }),
      {
        head: statisticsText.status.columns.share,
        csvHead: shareHead,
        align: "end",
        quiet: true,
        show: (row) => formatShare(all === 0 ? 0 : row.orders / all),
        csv: (row) => (all === 0 ? 0 : Math.round((row.orders / all) * 1000) / 10),
      },
      moneyColumn(statisticsText.status.columns.value, currency, (row) => row.valueMinor, {
        why: ({ status }) => ({ of: "revenue", ...days, currency, status }),
      }),
    ],
    rows: answer.statusMix,
    keyOf: (row) => row.status,
  };
}

/** Cancellations by reason, with a bar for each. */
export function cancellationTable(
  answer: StatisticsAnswer,
  currency: string,
): FigureTable<RowOf<"cancellations">> {
  const days = answer.range ?? {};
  const most = answer.cancellations.reduce((max, row) => Math.max(max, row.orders), 1);
  return {
    name: statisticsText.cancellations.table,
    columns: [
      textColumn(statisticsText.cancellations.columns.reason, (row) => reasonWords(row.reason)),
      barColumn(statisticsText.cancellations.columns.bar, "42%", (row) => (
        <Bar part={row.orders / most} tone="bad" />
      )),
      countColumn(statisticsText.cancellations.columns.orders, (row) => row.orders, {
        why: ({ reason }) => ({ of: "cancelled", ...days, currency, reason }),
      }),
      moneyColumn(statisticsText.cancellations.columns.value, currency, (row) => row.valueMinor, {
        why: ({ reason }) => ({ of: "cancelledValue", ...days, currency, reason }),
      }),
    ],
    rows: answer.cancellations,
    keyOf: (row) => row.reason,
  };
}

/** What brought in most. */
export function itemsTable(answer: StatisticsAnswer, currency: string): FigureTable<RowOf<"topItems">> {
  const days = answer.range ?? {};
  return {
    name: statisticsText.items.title,
    columns: [
      textColumn(
        statisticsText.items.columns.item,
        (row) => row.name || row.sku,
        (row) => (
          <OrdersLink search={{ ...days, currency, text: row.sku }} className={text.itemName}>
            {row.name || row.sku}
          </OrdersLink>
        ),
      ),
      countColumn(statisticsText.items.columns.units, (row) => row.units, {
        quiet: true,
        why: ({ sku }) => ({ of: "units", ...days, currency, sku }),
      }),
      moneyColumn(statisticsText.items.columns.revenue, currency, (row) => row.valueMinor, {
        why: ({ sku }) => ({ of: "revenue", ...days, currency, sku }),
      }),
    ],
    rows: answer.topItems,
    keyOf: (row) => row.sku,
  };
}

/** Who bought most; names are joined in at query time, so a forgotten customer says so. */
export function customersTable(
  answer: StatisticsAnswer,
  currency: string,
): FigureTable<RowOf<"topCustomers">> {
  const days = answer.range ?? {};
  return {
    name: statisticsText.customers.title,
    columns: [
      textColumn(
        statisticsText.customers.columns.customer,
        (row) => customerName(row.customer),
        (row) => (
          <OrdersLink search={{ ...days, currency, customer: row.customerId }}>
            {customerName(row.customer)}
          </OrdersLink>
        ),
      ),
      countColumn(statisticsText.customers.columns.orders, (row) => row.orders, {
        quiet: true,
        why: (row) => ({ of: "orders", ...days, currency, customer: row.customerId }),
      }),
      moneyColumn(statisticsText.customers.columns.revenue, currency, (row) => row.valueMinor, {
        why: (row) => ({ of: "revenue", ...days, currency, customer: row.customerId }),
      }),
    ],
    rows: answer.topCustomers,
    keyOf: (row) => row.customerId,
  };
}

/** Where orders went, as their sources spell it. */
export function countriesTable(answer: StatisticsAnswer, currency: string): FigureTable<RowOf<"countries">> {
  const days = answer.range ?? {};
  return {
    name: statisticsText.countries.title,
    columns: [
      textColumn(
        statisticsText.countries.columns.country,
        (row) => countryName(row.country),
        (row) => (
          <OrdersLink search={{ ...days, currency, country: [row.country] }}>
            {countryName(row.country)}
          </OrdersLink>
        ),
      ),
      countColumn(statisticsText.countries.columns.orders, (row) => row.orders, {
        quiet: true,
        why: (row) => ({ of: "orders", ...days, currency, country: row.country }),
      }),
      moneyColumn(statisticsText.countries.columns.revenue, currency, (row) => row.valueMinor, {
        why: (row) => ({ of: "revenue", ...days, currency, country: row.country }),
      }),
    ],
    rows: answer.countries,
    keyOf: (row) => row.country,
  };
}
