import type { OrderListAnswer } from "../../orders/queries/orderList.ts";
import { Pager } from "../components/Pager.tsx";
import { formatNumber } from "../format/number.ts";
import styles from "./OrdersPager.module.css";
import { type OrderListSearch, PAGE_SIZES, paged, pageSizeOf } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";

interface OrdersPagerProps {
  readonly search: OrderListSearch;
  readonly list: OrderListAnswer;
  readonly onChange: (search: OrderListSearch) => void;
}

/** The pages of the list, and how long each is. */
export function OrdersPager({ search, list, onChange }: OrdersPagerProps) {
  const { total, offset, rows } = list;
  const pageSize = pageSizeOf(search);
  return (
    <Pager
      total={total}
      offset={offset}
      shown={rows.length}
      pageSize={pageSize}
      linkTo={(page) => ({ to: "/orders", search: { ...search, page } })}
    >
      {total > PAGE_SIZES[0] && (
        <label className={styles.size}>
          {ordersText.rowsOnPage}
          <select
            value={pageSize}
            onChange={({ target }) => onChange(paged(search, Number(target.value), offset))}
          >
            {PAGE_SIZES.map((size) => (
              <option key={size} value={size}>
                {formatNumber(size)}
              </option>
            ))}
          </select>
        </label>
      )}
    </Pager>
  );
}
