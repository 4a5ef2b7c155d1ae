import { Link } from "@tanstack/react-router";
import type { OrderSummary } from "../../orders/queries/orderList.ts";
import { Button } from "../components/Button.tsx";
import { classes } from "../components/classes.ts";
import { Flag } from "../components/Flag.tsx";
import { StatusBadge } from "../components/StatusBadge.tsx";
import { formatMoney } from "../format/money.ts";
import { formatNumber } from "../format/number.ts";
import { useMoment } from "../stores/useMoment.ts";
import text from "../styles/text.module.css";
import { customerName } from "./customerName.ts";
import { nextStep } from "./nextStep.ts";
import styles from "./OrdersTable.module.css";
import { ordersText } from "./ordersText.ts";

interface OrderRowProps {
  readonly order: OrderSummary;
  /** Its place on the page, from 0. */
  readonly index: number;
  /** Its place in the whole list, the head being 1. */
  readonly rowIndex: number;
  readonly measure: (row: Element | null) => void;
  readonly onAct: ((order: OrderSummary) => void) | null;
  readonly onOpen: (order: OrderSummary) => void;
}

/** An order in the list. Its number is the link, stretched over the row. */
export function OrderRow({ order, index, rowIndex, measure, onAct, onOpen }: OrderRowProps) {
  const moment = useMoment();
  const known = order.customer.kind === "named" || order.customer.kind === "numbered";
  return (
    <tr ref={measure} className={styles.row} data-index={index} aria-rowindex={rowIndex}>
      <td className={styles.number}>
        <Link
          to="/orders/$number"
          params={{ number: order.number }}
          className={styles.link ?? ""}
          data-order={order.number}
          onClick={() => onOpen(order)}
        >
          {order.number}
        </Link>
      </td>
      <td className={styles.placed}>
        <time dateTime={order.placedAt}>{moment(order.placedAt)}</time>
      </td>
      <td className={styles.customer}>
        <div className={classes(text.clip, !known && styles.absent)}>{customerName(order.customer)}</div>
      </td>
      <td className={styles.country}>
        <div className={text.clip}>{order.country ?? ordersText.absent}</div>
      </td>
      <td className={styles.goods}>
        <div className={styles.items}>
          <span className={classes(text.clip, text.itemName)}>{order.firstItem}</span>
          {order.lines > 1 && (
            <span className={styles.more}>{ordersText.moreLines(formatNumber(order.lines - 1))}</span>
          )}
        </div>
      </td>
      <td className={styles.status}>
        <div className={styles.flagged}>
          <StatusBadge status={order.status} />
          {order.refundDueMinor > 0 && <Flag>{ordersText.refundDue}</Flag>}
        </div>
      </td>
      <td className={styles.next}>
        <NextStepButton order={order} onAct={onAct} />
      </td>
      <td className={styles.total}>
        <Total order={order} />
      </td>
    </tr>
  );
}

function NextStepButton({ order, onAct }: Pick<OrderRowProps, "order" | "onAct">) {
  const step = nextStep(order);
  if (onAct === null || step === null) return null;
  return (
    <span className={styles.act}>
      <Button small onPress={() => onAct(order)} aria-label={ordersText.stepOf(step, order.number)}>
        {ordersText.step(step)}
      </Button>
    </span>
  );
}

function Total({ order }: { readonly order: OrderSummary }) {
  const text = formatMoney(order.totalMinor, order.currency);
  return order.status === "cancelled" ? <s className={styles.struck}>{text}</s> : text;
}
