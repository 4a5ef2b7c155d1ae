import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { SeriesPoint, StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { Breakdowns } from "./Breakdowns.tsx";
import { Headline } from "./Headline.tsx";
import { MoneyFigures } from "./MoneyFigures.tsx";
import { Panel } from "./Panel.tsx";
import { type StatisticsSearch, toggledTables } from "./statisticsSearch.ts";
import { statisticsText } from "./statisticsText.ts";
import { TrendChart } from "./TrendChart.tsx";
import { trendTable } from "./trendTable.tsx";

interface Props {
  readonly answer: StatisticsAnswer;
  readonly search: StatisticsSearch;
  readonly onChange: (change: Partial<StatisticsSearch>) => void;
  readonly asOf: string;
}

/** Headline, charts and tables of one answer. Nothing in here asks for more. */
export function StatisticsReport({ answer, search, onChange, asOf }: Props): ReactNode {
  const navigate = useNavigate();
  const currency = answer.currency ?? "";
  const days = answer.range ? `${answer.range.from}_${answer.range.to}` : "all";
  const openOrders = (point: SeriesPoint) => {
    void navigate({ to: "/orders", search: { from: point.from, to: point.to, currency } });
  };
  return (
    <>
      <Headline answer={answer} currency={currency} />
      <MoneyFigures totals={answer.totals} currency={currency} />
      <Panel
        title={statisticsText.trend.title(answer.bucket)}
        table={trendTable(answer, currency)}
        days={days}
        toggle={{
          isOpen: search.tables?.includes("trend") ?? false,
          onToggle: () => onChange({ tables: toggledTables(search, "trend") }),
        }}
      >
        <TrendChart answer={answer} currency={currency} onPick={openOrders} />
      </Panel>
      <Breakdowns answer={answer} currency={currency} asOf={asOf} days={days} />
    </>
  );
}
