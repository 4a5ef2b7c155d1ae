import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { formatNumber } from "../format/number.ts";
import { DailyCsvButton } from "../settings/DailyCsvButton.tsx";
import { rangeLabel } from "./bucketLabel.ts";
import page from "./page.module.css";
import { RangeControls } from "./RangeControls.tsx";
import { StatisticsReport } from "./StatisticsReport.tsx";
import { type StatisticsSearch, statisticsSearchSchema } from "./statisticsSearch.ts";
import { useShownDay } from "./useShownDay.ts";
import { useStatistics } from "./useStatistics.ts";

/** Figures of the book at the position shown: one answer feeds headline, charts and tables. */
export function StatisticsScreen(): ReactNode {
  const search = statisticsSearchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const shown = useShownDay();
  const { answer, bucket } = useStatistics(search, shown.day);
  const change = (to: Partial<StatisticsSearch>) => {
    void navigate({ to: "/statistics", search: { ...search, ...to }, replace: true });
  };
  const asOf = shown.isPast ? `event ${formatNumber(shown.position)}` : "now";
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>Statistics</h1>
          <p>
            {answer ? rangeText(answer) : "Counting…"}
            {answer && shown.isPast ? ` As of ${asOf}.` : null}
          </p>
        </div>
        <RangeControls search={search} answer={answer} bucket={answer?.bucket ?? bucket} onChange={change} />
      </header>
      {answer === null ? null : hasFigures(answer) ? (
        <StatisticsReport answer={answer} search={search} onChange={change} asOf={asOf} />
      ) : (
        <NoFigures answer={answer} isPast={shown.isPast} onAll={() => change(ALL_DAYS)} />
      )}
      {answer ? (
        <footer className={page.foot}>
          <DailyCsvButton />
          <p>
            Every order placed counts, cancelled later or not; revenue is quantity × unit price, freight and
            discounts apart. Cancelled, received, refunded and returned count by their own day. Days are those
            of {answer.timeZone}; weeks begin on Monday. Headline, chart and table come from one answer at
            event {formatNumber(shown.position)}. Click a bar for its orders.
          </p>
        </footer>
      ) : null}
    </div>
  );
}

const ALL_DAYS: Partial<StatisticsSearch> = { range: undefined, from: undefined, to: undefined };

/** "25 Oct – 23 Nov 2026, days of Europe/London. GBP only." */
function rangeText({ range, timeZone, currency }: StatisticsAnswer): string {
  const days = range ? `${rangeLabel(range)}, days of ${timeZone}.` : `Days of ${timeZone}.`;
  return currency ? `${days} ${currency} only.` : days;
}

function hasFigures({ range, currency, totals }: StatisticsAnswer): boolean {
  return range !== null && currency !== null && Object.values(totals).some((figure) => figure !== 0);
}

interface NoFiguresProps {
  readonly answer: StatisticsAnswer;
  readonly isPast: boolean;
  readonly onAll: () => void;
}

function NoFigures({ answer, isPast, onAll }: NoFiguresProps): ReactNode {
  if (answer.currencies.length === 0) {
    return (
      <EmptyState title="Nothing to count yet">
        {isPast
          ? "No order had been placed at this point of the log."
          : "Figures appear with the first order: revenue, cancellations, what sells, how long things take."}
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No figures in these days" actions={<Button onPress={onAll}>Show all days</Button>}>
      The book has figures, but none in the range that is chosen.
    </EmptyState>
  );
}
