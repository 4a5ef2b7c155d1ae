import { lazy, Suspense, useCallback, useRef } from "react";
import type { OrderSummary } from "../../orders/queries/orderList.ts";
import { useFocusAfter } from "../components/useFocusAfter.ts";
import { useIsPast } from "../stores/useAnswer.ts";
import { columnsOf } from "./listColumns.ts";
import { NoOrders } from "./NoOrders.tsx";
import { nextStep } from "./nextStep.ts";
import { OrderActionDialog } from "./OrderActionDialog.tsx";
import { OrdersPager } from "./OrdersPager.tsx";
import { OrdersTable } from "./OrdersTable.tsx";
import { type OrderListSearch, sortedBy, sortOf } from "./orderListSearch.ts";
import { useRowMenu } from "./rowMenu/useRowMenu.ts";
import type { RowSelection } from "./selection/useRowSelection.ts";
import type { OrderListView } from "./useOrderList.ts";
import { useReturnFocus } from "./useReturnFocus.ts";

const RowPanel = lazy(async () => {
  const { RowPanel } = await import("./rowMenu/RowPanel.tsx");
  return { default: RowPanel };
});

interface OrdersPageProps {
  readonly search: OrderListSearch;
  readonly list: OrderListView["list"];
  readonly selection: RowSelection;
  readonly onChange: (search: OrderListSearch) => void;
}

/** One page of the list, with what its rows open. */
export function OrdersPage({ search, list, selection, onChange }: OrdersPageProps) {
  const isPast = useIsPast();
  const frame = useRef<HTMLDivElement>(null);
  const actingRow = useRef(0);
  const { opened, remember } = useReturnFocus(frame, search);
  const { use, openMenu, openForm, close } = useRowMenu(list.rows);
  const act = useCallback(
    (order: OrderSummary) => {
      const step = nextStep(order);
      if (step !== null) openForm(order.number, step);
    },
    [openForm],
  );
  const open = useCallback(({ number }: OrderSummary) => remember(number), [remember]);
  // Gone for good, not only hidden: back at now, nobody expects a form to open by itself.
  if (isPast && use?.kind === "form") close();
  if (use?.kind === "form") actingRow.current = use.row;
  // An order that leaves the view with its next step gives the focus to the one that takes its place.
  useFocusAfter(use !== null, () => {
    const place = Math.min(actingRow.current, list.rows.length - 1);
    return frame.current?.querySelector<HTMLElement>(`[data-index="${place}"] [data-order]`);
  });
  if (list.rows.length === 0) return <NoOrders search={search} list={list} onChange={onChange} />;
  return (
    <div ref={frame}>
      <OrdersTable
        answer={list}
        columns={columnsOf(search)}
        isUsual={search.cols === undefined}
        sort={sortOf(search)}
        onSort={(by) => onChange(sortedBy(search, by))}
        selection={selection}
        onAct={isPast ? null : act}
        onMore={openMenu}
        onOpen={open}
        opened={opened}
        menuOf={use?.kind === "menu" ? use.number : null}
      />
      <OrdersPager search={search} list={list} onChange={onChange} />
      {use?.kind === "menu" && (
        <Suspense fallback={null}>
          <RowPanel
            number={use.number}
            trigger={use.trigger}
            onAct={(action) => openForm(use.number, action)}
            onClose={close}
          />
        </Suspense>
      )}
      {use?.kind === "form" && <OrderActionDialog number={use.number} action={use.action} onClose={close} />}
    </div>
  );
}
