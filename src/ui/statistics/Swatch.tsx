import type { ReactNode } from "react";
import type { OrderStatus } from "../../orders/order/order.ts";
import styles from "./Breakdowns.module.css";
import { STATUS_COLOUR } from "./statusColour.ts";

/** The colour of a status in the bar above its row. */
export function Swatch({ status }: { readonly status: OrderStatus }): ReactNode {
  return <span className={styles.swatch} style={{ background: STATUS_COLOUR[status] }} aria-hidden="true" />;
}
