import type { ReactNode } from "react";
import type { StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { LOCALE } from "../format/locale.ts";
import { formatMoney, majorUnits } from "../format/money.ts";
import { formatNumber } from "../format/number.ts";
import text from "../styles/text.module.css";
import { WhyLink } from "../why/WhyLink.tsx";
import type { WhyFigure, WhySearch } from "../why/whySearch.ts";
import { averageMinor, changeOf } from "./change.ts";
import { daysBefore } from "./dayRange.ts";
import styles from "./Headline.module.css";
import { formatShare } from "./share.ts";
import { statisticsText } from "./statisticsText.ts";

const words = statisticsText.headline;

interface Props {
  readonly answer: StatisticsAnswer;
  readonly currency: string;
}

/** The four figures of the range, each against the period before. */
export function Headline({ answer, currency }: Props): ReactNode {
  const { totals, previous, range } = answer;
  const why = (of: WhyFigure): WhySearch => ({ of, ...range, currency });
  const whyBefore = (of: WhyFigure): WhySearch => ({ of, ...(range && daysBefore(range)), currency });
  const money = (minor: number) => formatMoney(minor, currency);
  const average = averageMinor(totals);
  const averageBefore = previous ? averageMinor(previous) : null;
  return (
    <dl className={styles.figures}>
      <Figure
        term={words.revenue}
        why={why("revenue")}
        value={<Amount minor={totals.orderedMinor} currency={currency} />}
      >
        {previous ? (
          <Against
            now={totals.orderedMinor}
            before={previous.orderedMinor}
            show={money}
            why={whyBefore("revenue")}
          />
        ) : (
          words.noEarlierPeriod
        )}
      </Figure>
      <Figure term={words.orders} why={why("orders")} value={formatNumber(totals.orders)}>
        {previous ? (
          <Against
            now={totals.orders}
            before={previous.orders}
            show={formatNumber}
            why={whyBefore("orders")}
          />
        ) : (
          words.cancelledOrNot
        )}
      </Figure>
      <Figure
        term={words.average}
        why={average === null ? null : why("average")}
        value={average === null ? statisticsText.none : <Amount minor={average} currency={currency} />}
      >
        {average !== null && averageBefore !== null ? (
          <Against now={average} before={averageBefore} show={money} why={whyBefore("average")} />
        ) : (
          words.revenueByOrders
        )}
      </Figure>
      <Figure
        term={words.cancelled}
        why={totals.cancelled === 0 ? null : why("cancelled")}
        value={formatNumber(totals.cancelled)}
      >
        <b>{formatShare(totals.orders === 0 ? 0 : totals.cancelled / totals.orders)}</b>
        {words.ofOrders}
        {previous
          ? words.cancelledBefore(previous.cancelled)
          : words.cancelledValue(money(totals.cancelledMinor))}
      </Figure>
    </dl>
  );
}

interface FigureProps {
  readonly term: string;
  readonly value: ReactNode;
  /** Null where no event is behind it. */
  readonly why: WhySearch | null;
  readonly children: ReactNode;
}

function Figure({ term, value, why, children }: FigureProps): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{why === null ? value : <WhyLink search={why}>{value}</WhyLink>}</dd>
      <dd className={styles.against}>{children}</dd>
    </div>
  );
}

/** An amount whose pence step back. */
function Amount({ minor, currency }: { readonly minor: number; readonly currency: string }): ReactNode {
  const parts = new Intl.NumberFormat(LOCALE, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  }).formatToParts(majorUnits(minor, currency));
  return parts.map((part, index) =>
    part.type === "decimal" || part.type === "fraction" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a number have no other identity
      <span key={index} className={styles.pence}>
        {part.value}
      </span>
    ) : (
      part.value
    ),
  );
}

interface AgainstProps {
  readonly now: number;
  readonly before: number;
  readonly show: (figure: number) => string;
  /** The events behind the earlier figure. */
  readonly why: WhySearch;
}

const ARROWS = { up: "↑", down: "↓", same: "=" } as const;

/** The change from the period of the same length just before. */
function Against({ now, before, show, why }: AgainstProps): ReactNode {
  const { direction, part } = changeOf(now, before);
  return (
    <>
      <b>
        <span aria-hidden="true">{ARROWS[direction]}</span>
        <span className={text.hidden}>{words.change[direction]}</span>
        {part === null || direction === "same" ? "" : ` ${formatShare(part)}`}
      </b>
      {words.from}
      {before === 0 ? show(before) : <WhyLink search={why}>{show(before)}</WhyLink>}
    </>
  );
}
