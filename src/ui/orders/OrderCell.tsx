import type { ReactNode } from "react";
import type { OrderColumn } from "../../orders/orderColumns.ts";
import type { OrderSummary } from "../../orders/queries/orderList.ts";
import { classes } from "../components/classes.ts";
import { Flag } from "../components/Flag.tsx";
import { StatusBadge } from "../components/StatusBadge.tsx";
import { formatMoney } from "../format/money.ts";
import { formatNumber } from "../format/number.ts";
import { useMoment } from "../stores/useMoment.ts";
import text from "../styles/text.module.css";
import { customerName } from "./customerName.ts";
import { isFigure } from "./listColumns.ts";
import styles from "./OrdersTable.module.css";
import { ordersText } from "./ordersText.ts";

type CellProps = { readonly order: OrderSummary };

const CELLS: Readonly<Record<OrderColumn, (props: CellProps) => ReactNode>> = {
  placed: Placed,
  customer: Customer,
  country: ({ order }) => <div className={text.clip}>{order.country ?? ordersText.absent}</div>,
  items: Items,
  units: ({ order }) => formatNumber(order.units),
  status: Status,
  received: ({ order }) => amount(order.receivedMinor, order),
  outstanding: ({ order }) => amount(order.outstandingMinor, order),
  refunded: ({ order }) => amount(order.refundedMinor, order),
  refundDue: ({ order }) => amount(order.refundDueMinor, order),
  total: Total,
};

/** What a column shows of an order. */
export function OrderCell({ column, order }: CellProps & { readonly column: OrderColumn }) {
  const Cell = CELLS[column];
  return (
    <td className={classes(styles[column], isFigure(column) && styles.figure)}>
      <Cell order={order} />
    </td>
  );
}

function Placed({ order }: CellProps) {
  const moment = useMoment();
  return <time dateTime={order.placedAt}>{moment(order.placedAt)}</time>;
}

function Customer({ order }: CellProps) {
  const isKnown = order.customer.kind === "named" || order.customer.kind === "numbered";
  return <div className={classes(text.clip, !isKnown && styles.absent)}>{customerName(order.customer)}</div>;
}

function Items({ order }: CellProps) {
  return (
    <div className={styles.goods}>
      <span className={classes(text.clip, text.itemName)}>{order.firstItem}</span>
      {order.lines > 1 && (
        <span className={styles.more}>{ordersText.moreLines(formatNumber(order.lines - 1))}</span>
      )}
    </div>
  );
}

function Status({ order }: CellProps) {
  return (
    <div className={styles.flagged}>
      <StatusBadge status={order.status} />
      {order.refundDueMinor > 0 && <Flag>{ordersText.refundDue}</Flag>}
    </div>
  );
}

function Total({ order }: CellProps) {
  const text = formatMoney(order.totalMinor, order.currency);
  return order.status === "cancelled" ? <s className={styles.struck}>{text}</s> : text;
}

/** A dash where it isn't known, and nothing where there is nothing. */
function amount(minor: number | null, { currency }: OrderSummary): ReactNode {
  if (minor === null) return ordersText.absent;
  return minor === 0 ? null : formatMoney(minor, currency);
}
