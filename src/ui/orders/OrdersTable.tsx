import { ArrowDown, ArrowUp } from "lucide-react";
import { useRef } from "react";
import type { OrderListAnswer, OrderSort, OrderSummary } from "../../orders/queries/orderList.ts";
import { classes } from "../components/classes.ts";
import ledger from "../components/ledger.module.css";
import { useVirtualRows } from "../components/useVirtualRows.ts";
import text from "../styles/text.module.css";
import { OrderRow } from "./OrderRow.tsx";
import styles from "./OrdersTable.module.css";
import { ordersText } from "./ordersText.ts";

interface Column {
  readonly label: string;
  readonly className: string | undefined;
  /** Null: the column can't be sorted by. */
  readonly by: OrderSort["by"] | null;
}

const COLUMNS: readonly Column[] = [
  { label: ordersText.order, className: styles.number, by: "number" },
  { label: ordersText.placed, className: styles.placed, by: "placed" },
  { label: ordersText.customer, className: styles.customer, by: "customer" },
  { label: ordersText.country, className: styles.country, by: "country" },
  { label: ordersText.items, className: styles.goods, by: null },
  { label: ordersText.status, className: styles.status, by: "status" },
  { label: ordersText.nextStep, className: styles.next, by: null },
  { label: ordersText.total, className: styles.total, by: "total" },
];

export interface OrdersTableProps {
  readonly answer: OrderListAnswer;
  readonly sort: OrderSort;
  readonly onSort: (by: OrderSort["by"]) => void;
  /** Null in the past, where nothing can be done. */
  readonly onAct: ((order: OrderSummary) => void) | null;
  readonly onOpen: (order: OrderSummary) => void;
  /** The order that gets the focus back; null: none. */
  readonly opened: string | null;
}

/** One page of the list as a table: a link a row, heads that sort; of a long page what is near the screen. */
export function OrdersTable({ answer, sort, onSort, onAct, onOpen, opened }: OrdersTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { rows, offset } = answer;
  const pinned = opened === null ? -1 : rows.findIndex((order) => order.number === opened);
  const { parts, measure } = useVirtualRows({ count: rows.length, body, pinned });
  return (
    <table
      className={classes(ledger.ledger, styles.table)}
      aria-label={ordersText.title}
      aria-rowcount={answer.total + 1}
    >
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <Head key={column.label} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {parts.map((part) => {
          if (part.kind === "gap") return <Gap key={`after ${part.after}`} height={part.height} />;
          const order = rows[part.index];
          if (!order) return null;
          return (
            <OrderRow
              key={order.orderId}
              order={order}
              index={part.index}
              rowIndex={offset + part.index + 2}
              measure={measure}
              onAct={onAct}
              onOpen={onOpen}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** The room of rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row is nothing to focus
    <tr aria-hidden="true">
      <td className={styles.gap} colSpan={COLUMNS.length} style={{ blockSize: height }} />
    </tr>
  );
}

interface HeadProps {
  readonly column: Column;
  readonly sort: OrderSort;
  readonly onSort: (by: OrderSort["by"]) => void;
}

function Head({ column, sort, onSort }: HeadProps) {
  const { by, label, className } = column;
  if (by === null) {
    return (
      <th scope="col" className={className}>
        <span className={label === ordersText.nextStep ? text.hidden : undefined}>{label}</span>
      </th>
    );
  }
  const sorted = sort.by === by;
  const Arrow = sort.direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <th scope="col" className={className} {...(sorted ? { "aria-sort": sort.direction } : {})}>
      <button type="button" onClick={() => onSort(by)}>
        {label}
        {sorted && <Arrow aria-hidden="true" />}
      </button>
    </th>
  );
}
