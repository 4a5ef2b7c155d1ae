import type { OrderDetail } from "../../../orders/queries/orderDetail.ts";
import { STATUS_LABELS } from "../../components/StatusBadge.tsx";
import { OrderLines } from "../OrderLines.tsx";
import styles from "./print.module.css";
import { printText } from "./printText.ts";
import { SheetHead } from "./SheetHead.tsx";

/** What an order comes to, with its payments; like an invoice, and it says that it is none. */
export function OrderSummarySheet({ detail }: { readonly detail: OrderDetail }) {
  const { order } = detail;
  return (
    <article className={styles.sheet}>
      <SheetHead
        detail={detail}
        title={printText.title.summary(order.number)}
        facts={[[printText.status, STATUS_LABELS[order.status]]]}
      />
      <OrderLines detail={detail} />
      <p className={styles.disclaimer}>{printText.notInvoice}</p>
    </article>
  );
}
