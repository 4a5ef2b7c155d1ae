import { Inbox, SearchX } from "lucide-react";
import type { OrderListAnswer } from "../../orders/queries/orderList.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { formatNumber } from "../format/number.ts";
import { useShown } from "../stores/useAnswer.ts";
import { isNarrowed, type OrderListSearch, sortParameters } from "./orderListSearch.ts";

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
      <EmptyState icon={<Inbox aria-hidden="true" />} title="No orders yet, then">
        At event {formatNumber(position)} this book had no order.
      </EmptyState>
    );
  }
  if (list.all === 0) return <FirstOrder />;
  const isBeyond = list.total > 0;
  return (
    <EmptyState
      icon={<SearchX aria-hidden="true" />}
      title={isBeyond ? "This page is beyond the last one" : "No order matches"}
      actions={
        <Button onPress={() => onChange(isBeyond ? { ...search, page: undefined } : sortParameters(search))}>
          {isBeyond ? "First page" : "Clear filters"}
        </Button>
      }
    >
      {isNarrowed(search) && !isBeyond
        ? `None of the ${formatNumber(list.all)} orders fits all the filters.`
        : null}
    </EmptyState>
  );
}

function FirstOrder() {
  return (
    <EmptyState
      icon={<Inbox aria-hidden="true" />}
      title="No orders yet"
      actions={
        <>
          <LinkButton to="/new" variant="primary">
            Take the first order
          </LinkButton>
          <LinkButton to="/settings">Bring in a file</LinkButton>
        </>
      }
    >
      Type the first one in, or bring in a shop’s history from a file.
    </EmptyState>
  );
}
