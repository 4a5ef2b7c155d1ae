import type { StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { STATUS_LABELS, StatusBadge } from "../components/StatusBadge.tsx";
import { reasonWords } from "../order/reasonWords.ts";
import { countryName } from "../orders/countryName.ts";
import { customerName } from "../orders/customerName.ts";
import text from "../styles/text.module.css";
import styles from "./Breakdowns.module.css";
import { countColumn, moneyColumn, textColumn } from "./columns.ts";
import { elapsedLabel } from "./elapsed.ts";
import type { FigureTable } from "./figureTable.ts";
import { OrdersLink } from "./OrdersLink.tsx";
import { Swatch } from "./Swatch.tsx";
import { formatShare } from "./share.ts";
import { statisticsText } from "./statisticsText.ts";

type RowOf<
  Key extends "statusMix" | "cancellations" | "topItems" | "topCustomers" | "countries" | "durations",
> = StatisticsAnswer[Key][number];

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
      countColumn(statisticsText.status.columns.orders, (row) => row.orders),
      {
        head: statisticsText.status.columns.share,
        csvHead: shareHead,
        align: "end",
        quiet: true,
        show: (row) => formatShare(all === 0 ? 0 : row.orders / all),
        csv: (row) => (all === 0 ? 0 : Math.round((row.orders / all) * 1000) / 10),
      },
      moneyColumn(statisticsText.status.columns.value, currency, (row) => row.valueMinor),
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
  const most = answer.cancellations.reduce((max, row) => Math.max(max, row.orders), 1);
  return {
    name: statisticsText.cancellations.table,
    columns: [
      textColumn(statisticsText.cancellations.columns.reason, (row) => reasonWords(row.reason)),
      {
        head: statisticsText.cancellations.columns.bar,
        isHeadHidden: true,
        width: "42%",
        show: (row) => (
          <span className={styles.track} aria-hidden="true">
            <i style={{ inlineSize: `${(row.orders / most) * 100}%` }} />
          </span>
        ),
        csv: null,
      },
      countColumn(statisticsText.cancellations.columns.orders, (row) => row.orders),
      moneyColumn(statisticsText.cancellations.columns.value, currency, (row) => row.valueMinor),
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
      {
        ...countColumn<RowOf<"topItems">>(statisticsText.items.columns.units, (row) => row.units),
        quiet: true,
      },
      moneyColumn(statisticsText.items.columns.revenue, currency, (row) => row.valueMinor),
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
      countColumn(statisticsText.customers.columns.orders, (row) => row.orders, { quiet: true }),
      moneyColumn(statisticsText.customers.columns.revenue, currency, (row) => row.valueMinor),
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
      countColumn(statisticsText.countries.columns.orders, (row) => row.orders, { quiet: true }),
      moneyColumn(statisticsText.countries.columns.revenue, currency, (row) => row.valueMinor),
    ],
    rows: answer.countries,
    keyOf: (row) => row.country,
  };
}

/** How long orders took to each step. */
export function durationsTable(answer: StatisticsAnswer): FigureTable<RowOf<"durations">> {
  const heads = statisticsText.durations.columns;
  return {
    name: statisticsText.durations.title,
    columns: [
      textColumn(heads.step, (row) => STATUS_LABELS[row.step]),
      countColumn(heads.orders, (row) => row.orders, { quiet: true }),
      {
        head: heads.half,
        csvHead: statisticsText.panel.withUnit(heads.half, heads.unit),
        align: "end",
        show: (row) => elapsedLabel(row.medianMs),
        csv: (row) => Math.round(row.medianMs / 60_000),
      },
      {
        head: heads.most,
        csvHead: statisticsText.panel.withUnit(heads.most, heads.unit),
        align: "end",
        quiet: true,
        show: (row) => elapsedLabel(row.p90Ms),
        csv: (row) => Math.round(row.p90Ms / 60_000),
      },
    ],
    rows: answer.durations,
    keyOf: (row) => row.step,
  };
}
