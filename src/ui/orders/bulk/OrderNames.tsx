import type { OrderSummary } from "../../../orders/queries/orderList.ts";
import { formatMoney } from "../../format/money.ts";
import { customerName } from "../customerName.ts";
import styles from "./bulk.module.css";
import { bulkText } from "./bulkText.ts";

/** Orders that are named before "and more". */
const SHOWN = 8;

interface OrderNamesProps {
  readonly orders: readonly OrderSummary[];
  /** The amount that stands beside each. */
  readonly amountOf: (order: OrderSummary) => number;
}

/** Which orders a form is about. */
export function OrderNames({ orders, amountOf }: OrderNamesProps) {
  const rest = orders.length - SHOWN;
  return (
    <ul className={styles.names}>
      {orders.slice(0, SHOWN).map((order) => (
        <li key={order.orderId}>
          <b>{order.number}</b>
          <span className={styles.clip}>{customerName(order.customer)}</span>
          <span className={styles.amount}>{formatMoney(amountOf(order), order.currency)}</span>
        </li>
      ))}
      {rest > 0 && <li>{bulkText.others(rest)}</li>}
    </ul>
  );
}
