import { ArrowDown, ArrowUp } from "lucide-react";
import { type CSSProperties, type KeyboardEvent, lazy, Suspense } from "react";
import type { OrderColumn } from "../../orders/orderColumns.ts";
import type { OrderSort } from "../../orders/queries/orderList.ts";
import { classes } from "../components/classes.ts";
import ledger from "../components/ledger.module.css";
import { useIsMoving } from "../stores/useAnswer.ts";
import text from "../styles/text.module.css";
import { COLUMN_WIDTHS, isFigure, type ListColumn, sortKeyOf } from "./listColumns.ts";
import { OrderRows, type OrderRowsProps } from "./OrderRows.tsx";
import styles from "./OrdersTable.module.css";
import { PAGE_SIZES } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";
import { onRowKey } from "./rowKeys.ts";
import { SelectBox } from "./selection/SelectBox.tsx";
import { isSelected, withOrders } from "./selection/selection.ts";

// A page of the usual length is drawn whole, but for moves through time; what draws a part comes when it is needed.
const VirtualOrderRows = lazy(async () => {
  const { VirtualOrderRows } = await import("./VirtualOrderRows.tsx");
  return { default: VirtualOrderRows };
});

export interface OrdersTableProps extends Omit<OrderRowsProps, "onKeyDown"> {
  /** True unless the reader chose the columns: then the table may leave one out where there is no room. */
  readonly isUsual: boolean;
  readonly sort: OrderSort;
  readonly onSort: (by: OrderSort["by"]) => void;
}

/** One page of the list as a table: a link a row, heads that sort; of a long page what is near the screen. */
export function OrdersTable({ isUsual, sort, onSort, ...props }: OrdersTableProps) {
  const { answer, columns, selection } = props;
  const isMoving = useIsMoving();
  const rows = {
    ...props,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onRowKey(event, answer.rows, selection),
  };
  const all = <OrderRows {...rows} />;
  return (
    <table
      className={classes(ledger.ledger, styles.table, isUsual && styles.usual)}
      style={{ "--chosen": roomOf(columns) } as CSSProperties}
      aria-label={ordersText.title}
      aria-rowcount={answer.total + 1}
    >
      <thead>
        <Heads {...{ answer, columns, selection, sort, onSort }} />
      </thead>
      {isMoving || answer.rows.length > PAGE_SIZES[0] ? (
        <Suspense fallback={all}>
          <VirtualOrderRows {...rows} isMoving={isMoving} />
        </Suspense>
      ) : (
        all
      )}
    </table>
  );
}

/** What all columns ask for together, in rem. */
const roomOf = (columns: readonly OrderColumn[]): number =>
  columns.reduce((sum, column) => sum + COLUMN_WIDTHS[column], COLUMN_WIDTHS.number);

type HeadsProps = Pick<OrdersTableProps, "answer" | "columns" | "selection" | "sort" | "onSort">;

function Heads({ answer, columns, sort, onSort, selection }: HeadsProps) {
  const orderIds = answer.rows.map(({ orderId }) => orderId);
  const chosen = orderIds.filter((orderId) => isSelected(selection.selection, orderId)).length;
  const isAll = chosen > 0 && chosen === orderIds.length;
  return (
    <tr aria-rowindex={1}>
      <th scope="col" className={styles.box}>
        <SelectBox
          label={ordersText.selectPage}
          isChecked={isAll}
          isSome={chosen > 0 && !isAll}
          onToggle={() => selection.set(withOrders(selection.selection, orderIds, !isAll))}
        />
      </th>
      {["number" as const, ...columns.slice(0, -1)].map((column) => (
        <Head key={column} column={column} sort={sort} onSort={onSort} />
      ))}
      <th scope="col" className={styles.next}>
        <span className={text.hidden}>{ordersText.actions}</span>
      </th>
      {columns.slice(-1).map((column) => (
        <Head key={column} column={column} sort={sort} onSort={onSort} />
      ))}
    </tr>
  );
}

interface HeadProps {
  readonly column: ListColumn;
  readonly sort: OrderSort;
  readonly onSort: (by: OrderSort["by"]) => void;
}

function Head({ column, sort, onSort }: HeadProps) {
  const by = sortKeyOf(column);
  const head = {
    scope: "col",
    className: classes(styles[column], styles.head, isFigure(column) && styles.figure),
    style: { "--room": COLUMN_WIDTHS[column] } as CSSProperties,
  };
  const label = ordersText.column(column);
  if (by === null) return <th {...head}>{label}</th>;
  const Arrow = sort.direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <th {...head} {...(sort.by === by ? { "aria-sort": sort.direction } : {})}>
      <button type="button" onClick={() => onSort(by)}>
        {label}
        {sort.by === by && <Arrow aria-hidden="true" />}
      </button>
    </th>
  );
}
