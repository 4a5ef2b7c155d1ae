import { useEffect, useMemo, useState } from "react";
import type { LocalDate } from "../../orders/calendar.ts";
import type { Bucket, StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { useAnswer } from "../stores/useAnswer.ts";
import { bucketFor } from "./dayRange.ts";
import { daysOfSearch, type StatisticsSearch, statisticsQuestion } from "./statisticsSearch.ts";

/** The one answer behind the screen. Null before the first answer. */
export function useStatistics(search: StatisticsSearch, today: LocalDate): StatisticsAnswer | null {
  const [fitting, setFitting] = useState<Bucket>("day");
  const bucket = search.by ?? bucketOf(search, today) ?? fitting;
  const { from, to, range, currency } = search;
  const question = useMemo(
    () => statisticsQuestion({ from, to, range, currency }, today, bucket),
    [from, to, range, currency, today, bucket],
  );
  const answer = useAnswer(question);
  useEffect(() => {
    if (answer?.range) setFitting(bucketFor(answer.range));
  }, [answer?.range]);
  return answer ?? null;
}

/** The step that fits the days asked for; null where the log decides how many there are. */
function bucketOf(search: StatisticsSearch, today: LocalDate): Bucket | null {
  const { from, to } = daysOfSearch(search, today);
  return from !== null && to !== null ? bucketFor({ from, to }) : null;
}
