import { type ReactNode, useMemo } from "react";
import type { StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { Breakdowns } from "./Breakdowns.tsx";
import { Headline } from "./Headline.tsx";
import { MoneyFigures } from "./MoneyFigures.tsx";
import { Panel } from "./Panel.tsx";
import { type ChartTable, type StatisticsSearch, toggledTables } from "./statisticsSearch.ts";
import { statisticsText } from "./statisticsText.ts";
import { TrendChart } from "./TrendChart.tsx";
import { MONEY_MEASURES, ORDER_MEASURES } from "./trendMeasures.ts";
import { moneyTable, trendTable } from "./trendTable.tsx";

const words = statisticsText.trend;

interface Props {
  readonly answer: StatisticsAnswer;
  readonly search: StatisticsSearch;
  readonly onChange: (change: Partial<StatisticsSearch>) => void;
  readonly asOf: string;
}

/** Headline, charts and tables of one answer. Nothing in here asks for more. */
export function StatisticsReport({ answer, search, onChange, asOf }: Props): ReactNode {
  const currency = answer.currency ?? "";
  const days = answer.range ? `${answer.range.from}_${answer.range.to}` : "all";
  const toggleOf = (table: ChartTable) => ({
    isOpen: search.tables?.includes(table) ?? false,
    onToggle: () => onChange({ tables: toggledTables(search, table) }),
  });
  // A chart without a bar says less than the line that names it.
  const moved = useMemo(
    () => MONEY_MEASURES.filter(({ value }) => value(answer.totals) !== 0),
    [answer.totals],
  );
  return (
    <>
      <Headline answer={answer} currency={currency} />
      <MoneyFigures answer={answer} currency={currency} />
      <Panel
        title={words.title(answer.bucket)}
        table={trendTable(answer, currency)}
        days={days}
        toggle={toggleOf("trend")}
      >
        <TrendChart answer={answer} currency={currency} measures={ORDER_MEASURES} />
      </Panel>
      <Panel
        title={words.moneyTitle(answer.bucket)}
        hint={moved.length > 0 ? undefined : words.noMoney}
        table={moneyTable(answer, currency)}
        days={days}
        toggle={toggleOf("money")}
      >
        {moved.length > 0 && <TrendChart answer={answer} currency={currency} measures={moved} />}
      </Panel>
      <Breakdowns answer={answer} currency={currency} asOf={asOf} days={days} />
    </>
  );
}
