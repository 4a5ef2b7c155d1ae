import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { DailyCsvButton } from "../settings/DailyCsvButton.tsx";
import { useShown } from "../stores/useAnswer.ts";
import { useShownDay } from "../stores/useShownDay.ts";
import { rangeLabel } from "./bucketLabel.ts";
import page from "./page.module.css";
import { RangeControls } from "./RangeControls.tsx";
import { StatisticsReport } from "./StatisticsReport.tsx";
import { type StatisticsSearch, statisticsSearchSchema } from "./statisticsSearch.ts";
import { statisticsText } from "./statisticsText.ts";
import { useStatistics } from "./useStatistics.ts";

/** Figures of the book at the position shown: one answer feeds headline, charts and tables. */
export function StatisticsScreen(): ReactNode {
  const search = statisticsSearchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const shown = useShown();
  const answer = useStatistics(search, useShownDay());
  const change = (to: Partial<StatisticsSearch>) => {
    void navigate({ to: "/statistics", search: { ...search, ...to }, replace: true });
  };
  const asOf = shown.isPast ? statisticsText.atEvent(shown.position) : statisticsText.now;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>{statisticsText.title}</h1>
          <p>
            {answer ? rangeText(answer) : statisticsText.counting}
            {answer && shown.isPast ? statisticsText.asOf(asOf) : null}
          </p>
        </div>
        {answer && <RangeControls search={search} answer={answer} onChange={change} />}
      </header>
      {answer === null ? null : hasFigures(answer) ? (
        <StatisticsReport answer={answer} search={search} onChange={change} asOf={asOf} />
      ) : (
        <NoFigures answer={answer} isPast={shown.isPast} onAll={() => change(ALL_DAYS)} />
      )}
      {answer ? (
        <footer className={page.foot}>
          <DailyCsvButton />
          <p>{statisticsText.rules(answer.timeZone, shown.position)}</p>
        </footer>
      ) : null}
    </div>
  );
}

const ALL_DAYS: Partial<StatisticsSearch> = { range: undefined, from: undefined, to: undefined };

/** "25 Oct – 23 Nov 2026, days of Europe/London. GBP only." */
const rangeText = ({ range, timeZone, currency }: StatisticsAnswer): string =>
  statisticsText.range(range && rangeLabel(range), timeZone, currency);

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
      <EmptyState title={statisticsText.empty.title}>
        {isPast ? statisticsText.empty.past : statisticsText.empty.now}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={statisticsText.empty.rangeTitle}
      actions={<Button onPress={onAll}>{statisticsText.empty.showAll}</Button>}
    >
      {statisticsText.empty.range}
    </EmptyState>
  );
}
