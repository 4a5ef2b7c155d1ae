import type { ReactNode } from "react";
import type { StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { formatMoney } from "../format/money.ts";
import styles from "./Breakdowns.module.css";
import {
  cancellationTable,
  countriesTable,
  customersTable,
  itemsTable,
  statusTable,
} from "./breakdownTables.tsx";
import { durationsTable } from "./durationsTable.ts";
import { Panel } from "./Panel.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { spreadTable } from "./spreadTable.tsx";
import { statisticsText } from "./statisticsText.ts";

interface Props {
  readonly answer: StatisticsAnswer;
  readonly currency: string;
  /** "now", or "event 13,790". */
  readonly asOf: string;
  readonly days: string;
}

/** The same orders by status, reason, item, customer, country and time taken. */
export function Breakdowns({ answer, currency, asOf, days }: Props): ReactNode {
  const { totals } = answer;
  const list = { days, most: 8 };
  const cancelledValue = formatMoney(totals.cancelledMinor, currency);
  return (
    <>
      <div className={styles.pair}>
        <Panel
          title={statisticsText.status.title}
          hint={statisticsText.status.hint(totals.orders, asOf)}
          table={statusTable(answer, currency)}
          days={days}
        >
          <StatusBar answer={answer} currency={currency} />
        </Panel>
        <Panel
          title={statisticsText.cancellations.title}
          hint={statisticsText.cancellations.hint(totals.cancelled, cancelledValue)}
          table={cancellationTable(answer, currency)}
          days={days}
          empty={statisticsText.cancellations.empty}
        />
      </div>
      <div className={styles.pair}>
        <Panel title={statisticsText.items.title} table={itemsTable(answer, currency)} {...list} />
        <Panel
          title={statisticsText.customers.title}
          table={customersTable(answer, currency)}
          empty={statisticsText.customers.empty}
          {...list}
        />
        <Panel title={statisticsText.countries.title} table={countriesTable(answer, currency)} {...list} />
        <Panel
          title={statisticsText.durations.title}
          table={durationsTable(answer, currency)}
          empty={statisticsText.durations.empty}
          {...list}
        />
      </div>
      {answer.durations.length === 0 ? null : (
        <Panel
          title={statisticsText.spread.title}
          hint={statisticsText.spread.hint}
          table={spreadTable(answer, currency)}
          days={days}
        />
      )}
    </>
  );
}
