import { Inbox, SearchX } from "lucide-react";
import type { OrderListAnswer } from "../../orders/queries/orderList.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { formatNumber } from "../format/number.ts";
import { useShown } from "../stores/useAnswer.ts";
import { isNarrowed, lookOf, type OrderListSearch } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";

interface NoOrdersProps {
  readonly search: OrderListSearch;
  readonly list: OrderListAnswer;
  readonly onChange: (search: OrderListSearch) => void;
}

/** Why the list is empty, and what to do about it. */
export function NoOrders({ search, list, onChange }: NoOrdersProps) {
  const { isPast, position } = useShown();
  if (list.all === 0 && isPast) {
    return (
      <EmptyState icon={<Inbox aria-hidden="true" />} title={ordersText.noOrdersThen}>
        {ordersText.noOrdersAt(formatNumber(position))}
      </EmptyState>
    );
  }
  if (list.all === 0) return <FirstOrder />;
  const isBeyond = list.total > 0;
  return (
    <EmptyState
      icon={<SearchX aria-hidden="true" />}
      title={isBeyond ? ordersText.beyondLastPage : ordersText.noneMatches}
      actions={
        <Button onPress={() => onChange(isBeyond ? { ...search, page: undefined } : lookOf(search))}>
          {isBeyond ? ordersText.firstPage : ordersText.clearFilters}
        </Button>
      }
    >
      {isNarrowed(search) && !isBeyond ? ordersText.noneOf(formatNumber(list.all)) : null}
    </EmptyState>
  );
}

function FirstOrder() {
  return (
    <EmptyState
      icon={<Inbox aria-hidden="true" />}
      title={ordersText.noOrders}
      actions={
        <>
          <LinkButton to="/new" variant="primary">
            {ordersText.firstOrder}
          </LinkButton>
          <LinkButton to="/settings">{ordersText.bringFile}</LinkButton>
        </>
      }
    >
      {ordersText.noOrdersHow}
    </EmptyState>
  );
}
