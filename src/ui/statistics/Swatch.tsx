import type { ReactNode } from "react";
import type { OrderStatus } from "../../orders/order/order.ts";
import { classes } from "../components/classes.ts";
import styles from "./Breakdowns.module.css";
import fills from "./statusFill.module.css";

/** Colour and pattern of a status in the bar above its row. */
export function Swatch({ status }: { readonly status: OrderStatus }): ReactNode {
  return <span className={classes(styles.swatch, fills.fill, fills[status])} aria-hidden="true" />;
}
