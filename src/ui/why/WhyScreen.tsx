import { useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { classes } from "../components/classes.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import page from "../statistics/page.module.css";
import { useShown } from "../stores/useAnswer.ts";
import { useWhy, type Why } from "./useWhy.ts";
import { useWhyWords } from "./useWhyWords.ts";
import { WhyEvents } from "./WhyEvents.tsx";
import { WhyTools } from "./WhyTools.tsx";
import styles from "./why.module.css";
import { figureText } from "./whyNumber.ts";
import { figureOf, isQuantile, type WhyFigure, type WhySearch, whySearchSchema } from "./whySearch.ts";
import { whyText } from "./whyText.ts";

/** Why a number of the statistics is what it is: the events that made it, at the position shown. */
export function WhyScreen(): ReactNode {
  const search = whySearchSchema.parse(useSearch({ strict: false }));
  const why = useWhy(search);
  return (
    <div className={classes(page.page, styles.narrow)}>
      <header className={page.head}>
        <div>
          <h1>{whyText.title(why?.number ?? null)}</h1>
          {why === null ? <p>{whyText.counting}</p> : <About search={search} why={why} />}
        </div>
        {why === null ? null : <WhyTools search={search} why={why} />}
      </header>
      {why === null ? null : why.answer.events === 0 ? (
        <EmptyState title={whyText.empty.title}>{whyText.empty.words}</EmptyState>
      ) : (
        <>
          <Rule search={search} why={why} />
          <WhyEvents search={search} why={why} />
        </>
      )}
    </div>
  );
}

interface Props {
  readonly search: WhySearch;
  readonly why: Why;
}

/** What the number is about, in a line: figure, part, days, currency, position. */
function About({ search, why }: Props): ReactNode {
  const words = useWhyWords(search, why.answer);
  const { position } = useShown();
  return <p>{whyText.sentence([...words, whyText.asOf(position)])}</p>;
}

/** How many events there are, and how they count. */
function Rule({ search, why }: Props): ReactNode {
  const figure = figureOf(search);
  const rules = [whyText.rules[figure]];
  if (figure === "orders" && search.status !== undefined) rules.push(whyText.status);
  if (figure === "orders" && search.country !== undefined) rules.push(whyText.country);
  if (search.step !== undefined && !isQuantile(figure)) rules.push(whyText.step);
  return (
    <div className={styles.rule}>
      <p role="status">{countText(figure, why)}</p>
      <p>{rules.join(" ")}</p>
    </div>
  );
}

/** How many events made the number, and what was done with them. */
function countText(figure: WhyFigure, { answer, number, orders, rank }: Why): string {
  const { events, total } = answer;
  if (isQuantile(figure) && rank !== null) return whyText.quantile(figure, rank, events);
  if (figure === "average" && orders !== null && number !== null) {
    return whyText.average(events, figureText("revenue", total, answer.currency ?? ""), orders, number);
  }
  return whyText.made(events, answer.orders);
}
