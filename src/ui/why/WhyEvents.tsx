import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Contribution } from "../../orders/queries/contributions.ts";
import { classes } from "../components/classes.ts";
import { Flag } from "../components/Flag.tsx";
import ledger from "../components/ledger.module.css";
import { Pager } from "../components/Pager.tsx";
import { formatFullMoment } from "../format/dates.ts";
import { eventLabel } from "../format/eventWords.ts";
import { formatNumber } from "../format/number.ts";
import { EventGlyph } from "../order/EventGlyph.tsx";
import { elapsedLabel } from "../statistics/elapsed.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import { useMoment } from "../stores/useMoment.ts";
import text from "../styles/text.module.css";
import type { Why } from "./useWhy.ts";
import styles from "./why.module.css";
import { addedText, figureText } from "./whyNumber.ts";
import { figureOf, isQuantile, WHY_PAGE_SIZE, type WhySearch, whySort } from "./whySearch.ts";
import { whyText } from "./whyText.ts";

const { columns } = whyText;

interface Props {
  readonly search: WhySearch;
  readonly why: Why;
}

/** A page of the events that made the number, and what they come to: the number. */
export function WhyEvents({ search, why }: Props): ReactNode {
  const { answer, page } = why;
  const figure = figureOf(search);
  const currency = answer.currency ?? "";
  const hasTimes = search.step !== undefined;
  // A time is that of one of the orders; none of them adds to it.
  const hasAdded = !isQuantile(figure);
  const median = placeOfRank(search, why);
  const total = answer.events > answer.rows.length ? whyText.totalOfAll(answer.events) : whyText.total;
  return (
    <>
      <div className={ledger.scroll}>
        <table className={classes(ledger.ledger, ledger.flush, styles.table)} aria-label={whyText.table}>
          <thead>
            <tr>
              <th scope="col" className={ledger.number}>
                {columns.event}
              </th>
              <th scope="col">{columns.what}</th>
              <th scope="col">{columns.order}</th>
              <th scope="col" className={styles.when}>
                {columns.when}
              </th>
              {hasTimes && (
                <th scope="col" className={ledger.number}>
                  {columns.took}
                </th>
              )}
              {hasAdded && (
                <th scope="col" className={ledger.number}>
                  {columns.added}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {answer.rows.map((row, place) => (
              <EventRow
                key={row.position}
                row={row}
                added={hasAdded ? addedText(figure, row.amount, currency) : null}
                hasTimes={hasTimes}
                isMedian={answer.offset + place === median}
              />
            ))}
          </tbody>
          <tfoot>
            <tr className={ledger.total}>
              <th scope="row" colSpan={2}>
                {total}
              </th>
              <td className={ledger.number} colSpan={2 + Number(hasTimes) + Number(hasAdded)}>
                {figureText(figure, answer.total, currency)}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <Pager
        total={answer.events}
        offset={(page - 1) * WHY_PAGE_SIZE}
        shown={answer.rows.length}
        pageSize={WHY_PAGE_SIZE}
        linkTo={(target) => ({
          to: "/statistics/why",
          search: { ...search, page: target ?? (why.rank === null ? undefined : 1) },
        })}
      />
    </>
  );
}

/** Where in the list the order stands whose time is the figure; -1 where there is none or the list isn't by time. */
function placeOfRank(search: WhySearch, { rank, answer }: Why): number {
  const sort = whySort(search);
  if (rank === null) return -1;
  if (sort === "smallest") return rank - 1;
  return sort === "largest" ? answer.events - rank : -1;
}

interface RowProps {
  readonly row: Contribution;
  /** Null where that is no question. */
  readonly added: string | null;
  readonly hasTimes: boolean;
  readonly isMedian: boolean;
}

function EventRow({ row, added, hasTimes, isMedian }: RowProps): ReactNode {
  const timeZone = useTimeZone();
  const moment = useMoment();
  const { position, type, orderNumber, occurredAt, tookMs } = row;
  return (
    <tr className={isMedian ? ledger.selected : undefined}>
      <td className={ledger.number}>
        <Link
          to="."
          search={(before) => ({ ...before, at: position })}
          className={styles.event ?? ""}
          aria-label={whyText.seeAt(position)}
          title={whyText.seeAt(position)}
        >
          {formatNumber(position)}
        </Link>
      </td>
      <td>
        <span className={styles.what}>
          <EventGlyph type={type} />
          {eventLabel(type)}
          {isMedian && <Flag tone="plain">{whyText.thisOne}</Flag>}
        </span>
        <small className={styles.under}>{moment(occurredAt)}</small>
      </td>
      <td>
        <Link to="/orders/$number" params={{ number: orderNumber }} className={text.link ?? ""}>
          {orderNumber}
        </Link>
      </td>
      <td className={styles.when}>
        <time dateTime={occurredAt}>{formatFullMoment(occurredAt, timeZone)}</time>
      </td>
      {hasTimes && <td className={ledger.number}>{tookMs === null ? null : elapsedLabel(tookMs)}</td>}
      {added !== null && <td className={ledger.number}>{added}</td>}
    </tr>
  );
}
