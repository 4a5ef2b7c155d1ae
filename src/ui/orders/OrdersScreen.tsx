import { ColumnsButton } from "./columns/ColumnsButton.tsx";
import { FiltersButton } from "./FiltersButton.tsx";
import { ListHead } from "./ListHead.tsx";
import { OrderFacets } from "./OrderFacets.tsx";
import { OrdersFound } from "./OrdersFound.tsx";
import { OrdersPage } from "./OrdersPage.tsx";
import styles from "./OrdersScreen.module.css";
import { type OrderListSearch, sorted, sortOf } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";
import { SortMenu } from "./SortMenu.tsx";
import { useRowSelection } from "./selection/useRowSelection.ts";
import { type OrderListView, usedCurrency, useOrderList, useOrderListSearch } from "./useOrderList.ts";
import { ViewTabs } from "./views/ViewTabs.tsx";

/** All orders at the position on the screen: views, filters with counts, the list. The address is the state. */
export function OrdersScreen() {
  const [search, change] = useOrderListSearch();
  const view = useOrderList(search);
  if (view === null) return null;
  return <Orders search={search} view={view} onChange={change} />;
}

interface OrdersProps {
  readonly search: OrderListSearch;
  readonly view: OrderListView;
  readonly onChange: (search: OrderListSearch) => void;
}

function Orders({ search, view, onChange }: OrdersProps) {
  const { list } = view;
  const selection = useRowSelection(search, list.rows);
  const facets = (
    <OrderFacets
      {...{ search, onChange }}
      facets={list.facets}
      currency={usedCurrency(search, view)}
      currencies={view.all.sums.map(({ currency }) => currency)}
    />
  );
  return (
    <>
      <div className={styles.bar}>
        <h1 className={styles.title}>{ordersText.title}</h1>
        <ViewTabs search={search} view={view} />
        <span className={styles.grow} />
        <FiltersButton search={search}>{facets}</FiltersButton>
        <SortMenu sort={sortOf(search)} onSort={(next) => onChange(sorted(search, next))} />
        <ColumnsButton search={search} onChange={onChange} />
      </div>
      <div className={styles.body}>
        <aside className={styles.aside} aria-label={ordersText.filters}>
          {facets}
        </aside>
        <section className={styles.list} aria-label={ordersText.title}>
          <OrdersFound total={list.total} />
          <ListHead {...{ search, view, selection, onChange }} />
          <OrdersPage {...{ search, list, selection, onChange }} />
        </section>
      </div>
    </>
  );
}
