import type { CancellationReason } from "../../orders/order/events.ts";
import type { OrderListAnswer } from "../../orders/queries/orderList.ts";
import { reasonWords } from "../format/reasonWords.ts";
import { FacetOption } from "./FacetOption.tsx";
import styles from "./OrderFacets.module.css";
import { ordersText } from "./ordersText.ts";

interface ReasonFacetProps {
  readonly reasons: OrderListAnswer["facets"]["reason"];
  readonly chosen: readonly CancellationReason[];
  readonly onToggle: (reason: CancellationReason) => void;
}

/** Why orders were cancelled; nothing where none was. A chosen reason is always there. */
export function ReasonFacet({ reasons, chosen, onToggle }: ReasonFacetProps) {
  const gone = chosen.filter((reason) => !reasons.some((one) => one.reason === reason));
  const all = [...reasons, ...gone.map((reason) => ({ reason, orders: 0 }))];
  if (all.length === 0) return null;
  return (
    <fieldset className={styles.facet}>
      <legend>{ordersText.cancelledBecause}</legend>
      {all.map(({ reason, orders }) => (
        <FacetOption
          key={reason}
          count={orders}
          isChecked={chosen.includes(reason)}
          onChange={() => onToggle(reason)}
        >
          {reasonWords(reason)}
        </FacetOption>
      ))}
    </fieldset>
  );
}
