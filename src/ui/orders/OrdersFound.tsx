import { useRested } from "../components/useRested.ts";
import { formatNumber } from "../format/number.ts";
import text from "../styles/text.module.css";
import { ordersText } from "./ordersText.ts";

/** Tells assistive technology how many orders match, once that has come to rest. */
export function OrdersFound({ total }: { readonly total: number }) {
  const told = useRested(total);
  return (
    <span role="status" aria-label={ordersText.found} className={text.hidden}>
      {ordersText.ordersFound(formatNumber(told), told)}
    </span>
  );
}
