import type { OrderDetail } from "../../../orders/queries/orderDetail.ts";
import { formatFullMoment } from "../../format/dates.ts";
import { useShown } from "../../stores/useAnswer.ts";
import { useCurrentBook, useTimeZone } from "../../stores/useBooks.ts";
import { addressLines } from "../OrderFacts.tsx";
import styles from "./print.module.css";
import { printText } from "./printText.ts";

interface SheetHeadProps {
  readonly detail: OrderDetail;
  readonly title: string;
  /** Facts beside the address, after the day it was placed. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** What stands at the top of every sheet: from whom, to whom, what it is. */
export function SheetHead({ detail, title, facts }: SheetHeadProps) {
  const book = useCurrentBook();
  const timeZone = useTimeZone();
  const { position, isPast } = useShown();
  const rows = [[printText.placed, formatFullMoment(detail.placedAt, timeZone)] as const, ...facts];
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      {isPast && <p>{printText.asOf(position)}</p>}
      {detail.order.status === "cancelled" && (
        <p>
          <strong>{printText.cancelled}</strong>
        </p>
      )}
      <div className={styles.parties}>
        <section>
          <h2>{printText.from}</h2>
          <p>{book?.name}</p>
        </section>
        <section>
          <h2>{printText.to}</h2>
          {addressLines(detail).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
        <dl>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </header>
  );
}
