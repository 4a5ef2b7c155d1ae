import type { ReactNode } from "react";
import type { Figures } from "../../orders/queries/statistics.ts";
import { formatMoney } from "../format/money.ts";
import styles from "./Headline.module.css";
import { statisticsText } from "./statisticsText.ts";

interface Props {
  readonly totals: Figures;
  readonly currency: string;
}

/** What came in and went out in the range, each by its own day. */
export function MoneyFigures({ totals, currency }: Props): ReactNode {
  const figures = [
    [statisticsText.money.received, totals.receivedMinor],
    [statisticsText.money.refunded, totals.refundedMinor],
    [statisticsText.money.returned, totals.returnedMinor],
    [statisticsText.money.cancelled, totals.cancelledMinor],
  ] as const;
  return (
    <dl className={styles.money}>
      {figures.map(([term, minor]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{formatMoney(minor, currency)}</dd>
        </div>
      ))}
    </dl>
  );
}
