import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { classes } from "../components/classes.ts";
import type { OrderListSearch } from "../orders/orderListSearch.ts";
import styles from "./OrdersLink.module.css";

interface Props {
  /** The filters of the list that it opens. */
  readonly search: Partial<OrderListSearch>;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A link from a figure to the orders behind it. */
export function OrdersLink({ search, children, className }: Props): ReactNode {
  return (
    <Link to="/orders" search={search} className={classes(styles.link, className)}>
      {children}
    </Link>
  );
}
