import { ListFilter } from "lucide-react";
import { useRef, useState } from "react";
import type { OrderSummary } from "../../orders/queries/orderList.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { usualCurrency } from "../order/forms/useKnownOrders.ts";
import { useFocusAfter } from "../order/useFocusAfter.ts";
import { useShown } from "../stores/useAnswer.ts";
import { customerName } from "./customerName.ts";
import { FilterChips } from "./FilterChips.tsx";
import { FoundRow } from "./FoundRow.tsx";
import { NextStepDialog } from "./NextStepDialog.tsx";
import { NoOrders } from "./NoOrders.tsx";
import { OrderFacets } from "./OrderFacets.tsx";
import { OrdersPager } from "./OrdersPager.tsx";
import styles from "./OrdersScreen.module.css";
import { OrdersTable } from "./OrdersTable.tsx";
import { type OrderListSearch, sorted, sortedBy, sortOf } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";
import { SortMenu } from "./SortMenu.tsx";
import { type OrderListView, useOrderList, useOrderListSearch } from "./useOrderList.ts";
import { useReturnFocus } from "./useReturnFocus.ts";
import { ViewTabs } from "./ViewTabs.tsx";

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
  const { list, all } = view;
  const sort = sortOf(search);
  const currency = search.currency ?? usualCurrency(list) ?? usualCurrency(all) ?? "EUR";
  const customer = list.rows[0] ? customerName(list.rows[0].customer) : null;
  const facets = <OrderFacets search={search} facets={list.facets} currency={currency} onChange={onChange} />;
  return (
    <>
      <div className={styles.bar}>
        <h1 className={styles.title}>{ordersText.title}</h1>
        <ViewTabs search={search} view={view} />
        <span className={styles.grow} />
        <FiltersButton>{facets}</FiltersButton>
        <SortMenu sort={sort} onSort={(next) => onChange(sorted(search, next))} />
      </div>
      <div className={styles.body}>
        <aside className={styles.aside} aria-label={ordersText.filters}>
          {facets}
        </aside>
        <section className={styles.list} aria-label={ordersText.title}>
          <FoundRow list={list}>
            <FilterChips search={search} customer={customer} currency={currency} onChange={onChange} />
          </FoundRow>
          <Page search={search} view={view} onChange={onChange} />
        </section>
      </div>
    </>
  );
}

function Page({ search, view, onChange }: OrdersProps) {
  const { isPast } = useShown();
  const [acting, setActing] = useState<OrderSummary | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const actingRow = useRef(0);
  const { opened, remember } = useReturnFocus(frame, search);
  const { list } = view;
  const act = (order: OrderSummary) => {
    actingRow.current = list.rows.indexOf(order);
    setActing(order);
  };
  // An order that leaves the view with its next step gives the focus to the one that takes its place.
  useFocusAfter(acting !== null, () => {
    const place = Math.min(actingRow.current, list.rows.length - 1);
    return frame.current?.querySelector<HTMLElement>(`[data-index="${place}"] [data-order]`);
  });
  if (list.rows.length === 0) return <NoOrders search={search} list={list} onChange={onChange} />;
  return (
    <div ref={frame}>
      <OrdersTable
        answer={list}
        sort={sortOf(search)}
        onSort={(by) => onChange(sortedBy(search, by))}
        onAct={isPast ? null : act}
        onOpen={(order) => remember(order.number)}
        opened={opened}
      />
      <OrdersPager search={search} list={list} onChange={onChange} />
      {acting !== null && !isPast && <NextStepDialog order={acting} onClose={() => setActing(null)} />}
    </div>
  );
}

/** Where there is no room for the column of filters, they open in a dialog. */
function FiltersButton({ children }: { readonly children: React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <span className={styles.narrowOnly}>
      <Button variant="quiet" icon={<ListFilter aria-hidden="true" />} onPress={() => setOpen(true)}>
        <span className={styles.filterWord}>{ordersText.filters}</span>
      </Button>
      <Dialog
        title={ordersText.filters}
        size="small"
        isOpen={isOpen}
        onClose={close}
        footer={
          <Button variant="primary" onPress={close}>
            {ordersText.showOrders}
          </Button>
        }
      >
        {children}
      </Dialog>
    </span>
  );
}
