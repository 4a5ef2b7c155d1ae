import type { OrderStatus } from "../../orders/order/order.ts";
import styles from "./badge.module.css";
import { classes } from "./classes.ts";
import { componentsText } from "./componentsText.ts";
import { StatusGlyph } from "./StatusGlyph.tsx";

/** An order's status in words. */
export const STATUS_LABELS: Readonly<Record<OrderStatus, string>> = componentsText.status;

/** An order's status: a shape and a word. */
export function StatusBadge({ status }: { readonly status: OrderStatus }) {
  return (
    <span className={classes(styles.status, styles[status])}>
      <StatusGlyph of={status} />
      {STATUS_LABELS[status]}
    </span>
  );
}
