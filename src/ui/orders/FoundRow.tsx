import type { ReactNode } from "react";
import type { OrderListAnswer } from "../../orders/queries/orderList.ts";
import { formatMoney } from "../format/money.ts";
import { formatNumber } from "../format/number.ts";
import { useShown } from "../stores/useAnswer.ts";
import styles from "./OrdersScreen.module.css";
import { ordersText } from "./ordersText.ts";

interface FoundRowProps {
  readonly list: OrderListAnswer;
  /** The filters in use. */
  readonly children: ReactNode;
  /** At the end of the line. */
  readonly tools: ReactNode;
}

/** How many orders match and what they come to; in the past, as of which event. */
export function FoundRow({ list, children, tools }: FoundRowProps) {
  const { isPast, position } = useShown();
  return (
    <>
      <span className={styles.foundCount}>
        <b>{formatNumber(list.total)}</b> {ordersText.orders(list.total)}
      </span>
      {list.sums.map(({ currency, totalMinor }) => (
        <span key={currency}>{formatMoney(totalMinor, currency)}</span>
      ))}
      {children}
      <span className={styles.grow} />
      {isPast && <span>{ordersText.asOfEvent(formatNumber(position))}</span>}
      {tools}
    </>
  );
}
