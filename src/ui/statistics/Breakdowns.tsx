import type { ReactNode } from "react";
import type { StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { formatMoney } from "../format/money.ts";
import { formatCount } from "../format/number.ts";
import styles from "./Breakdowns.module.css";
import {
  cancellationTable,
  countriesTable,
  customersTable,
  durationsTable,
  itemsTable,
  statusTable,
} from "./breakdownTables.tsx";
import { Panel } from "./Panel.tsx";
import { StatusBar } from "./StatusBar.tsx";

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
  const cancelled = formatCount(totals.cancelled, "order");
  return (
    <>
      <div className={styles.pair}>
        <Panel
          title="Status mix"
          hint={`of ${formatCount(totals.orders, "order")} placed, as of ${asOf}`}
          table={statusTable(answer, currency)}
          days={days}
        >
          <StatusBar mix={answer.statusMix} />
        </Panel>
        <Panel
          title="Cancellations"
          hint={`${cancelled}, ${formatMoney(totals.cancelledMinor, currency)}`}
          table={cancellationTable(answer, currency)}
          days={days}
          empty="Nothing was cancelled in these days."
        />
      </div>
      <div className={styles.pair}>
        <Panel title="Top items" table={itemsTable(answer, currency)} {...list} />
        <Panel
          title="Top customers"
          table={customersTable(answer, currency)}
          empty="No customer is known for these orders."
          {...list}
        />
        <Panel title="Countries" table={countriesTable(answer, currency)} {...list} />
        <Panel
          title="From placed to"
          table={durationsTable(answer)}
          empty="No order of these days was paid or shipped, as far as is known."
          {...list}
        />
      </div>
    </>
  );
}
