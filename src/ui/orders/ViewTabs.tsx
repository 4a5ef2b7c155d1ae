import { Link } from "@tanstack/react-router";
import { formatNumber } from "../format/number.ts";
import styles from "./OrdersScreen.module.css";
import { type OrderListSearch, sortParameters } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";
import { ORDER_VIEWS, viewOf } from "./orderViews.ts";
import type { OrderListView } from "./useOrderList.ts";

interface ViewTabsProps {
  readonly search: OrderListSearch;
  readonly view: OrderListView;
}

/** The views that come with the application, as links with their numbers of orders. */
export function ViewTabs({ search, view }: ViewTabsProps) {
  const current = viewOf(search);
  return (
    <nav className={styles.views} aria-label={ordersText.views}>
      {ORDER_VIEWS.map((one) => (
        <Link
          key={one.label}
          to="/orders"
          search={{
            ...one.search,
            ...sortParameters(search),
            page: one === current ? search.page : undefined,
          }}
          activeOptions={{ exact: true, includeSearch: true }}
          className={styles.view ?? ""}
        >
          {one.label}{" "}
          <span className={styles.viewCount}>{formatNumber(one.count(view.all, view.lastDays))}</span>
        </Link>
      ))}
    </nav>
  );
}
