import type { ReactNode } from "react";
import type { StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { formatMoney } from "../format/money.ts";
import { WhyLink } from "../why/WhyLink.tsx";
import styles from "./Headline.module.css";
import { statisticsText } from "./statisticsText.ts";

const words = statisticsText.money;

interface Props {
  readonly answer: StatisticsAnswer;
  readonly currency: string;
}

/** What came in and went out in the range, each by its own day. */
export function MoneyFigures({ answer, currency }: Props): ReactNode {
  const { totals, range } = answer;
  const figures = [
    ["received", totals.receivedMinor],
    ["refunded", totals.refundedMinor],
    ["returned", totals.returnedMinor],
    ["cancelledValue", totals.cancelledMinor],
  ] as const;
  return (
    <dl className={styles.money}>
      {figures.map(([of, minor]) => (
        <div key={of}>
          <dt>{words[of]}</dt>
          <dd>
            {minor === 0 ? (
              formatMoney(minor, currency)
            ) : (
              <WhyLink search={{ of, ...range, currency }}>{formatMoney(minor, currency)}</WhyLink>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
