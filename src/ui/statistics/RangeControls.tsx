import type { ReactNode } from "react";
import type { StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { SegmentedControl } from "../components/SegmentedControl.tsx";
import { SelectField } from "../components/SelectField.tsx";
import { TextField } from "../components/TextField.tsx";
import { RANGE_PRESETS, type RangePreset } from "./dayRange.ts";
import styles from "./RangeControls.module.css";
import type { StatisticsSearch } from "./statisticsSearch.ts";
import { statisticsText } from "./statisticsText.ts";

const words = statisticsText.controls;

const RANGES = ([...RANGE_PRESETS, "custom"] as const).map((value) => ({
  value,
  label: words.ranges[value],
}));

const BUCKETS = (["day", "week", "month"] as const).map((value) => ({
  value,
  label: statisticsText.buckets[value],
}));

interface Props {
  readonly search: StatisticsSearch;
  readonly answer: StatisticsAnswer;
  readonly onChange: (change: Partial<StatisticsSearch>) => void;
}

/** Which days, in which steps, in which currency. */
export function RangeControls({ search, answer, onChange }: Props): ReactNode {
  const isCustom = search.from !== undefined || search.to !== undefined;
  const pickRange = (range: RangePreset | "custom") => {
    if (range !== "custom") {
      onChange({ range: range === "all" ? undefined : range, from: undefined, to: undefined });
      return;
    }
    onChange({ range: undefined, from: answer.range?.from, to: answer.range?.to });
  };
  return (
    <div className={styles.controls}>
      <SegmentedControl
        label={words.by}
        value={answer.bucket}
        options={BUCKETS}
        onChange={(by) => onChange({ by })}
      />
      <SelectField
        label={words.days}
        hideLabel
        compact
        value={isCustom ? "custom" : (search.range ?? "all")}
        options={answer.range || isCustom ? RANGES : RANGES.filter((range) => range.value !== "custom")}
        onChange={pickRange}
      />
      {isCustom ? <CustomDays search={search} onChange={onChange} /> : null}
      <CurrencyField answer={answer} onChange={onChange} />
    </div>
  );
}

function CustomDays({ search, onChange }: Pick<Props, "search" | "onChange">): ReactNode {
  return (
    <>
      <TextField
        label={words.firstDay}
        hideLabel
        compact
        type="date"
        value={search.from ?? ""}
        onChange={(from) => onChange({ from: from || undefined, to: search.to })}
      />
      <TextField
        label={words.lastDay}
        hideLabel
        compact
        type="date"
        value={search.to ?? ""}
        onChange={(to) => onChange({ from: search.from, to: to || undefined })}
      />
    </>
  );
}

function CurrencyField({ answer, onChange }: Pick<Props, "answer" | "onChange">): ReactNode {
  if (answer.currency === null) return null;
  const codes = answer.currencies.includes(answer.currency)
    ? answer.currencies
    : [answer.currency, ...answer.currencies];
  return (
    <SelectField
      label={words.currency}
      hideLabel
      compact
      value={answer.currency}
      options={codes.map((code) => ({ value: code, label: code }))}
      onChange={(currency) => onChange({ currency })}
    />
  );
}
