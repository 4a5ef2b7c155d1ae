import { ArrowDown, ArrowUp } from "lucide-react";
import { type CSSProperties, useRef } from "react";
import type { OrderColumn } from "../../orders/orderColumns.ts";
import type { OrderListAnswer, OrderSort } from "../../orders/queries/orderList.ts";
import { classes } from "../components/classes.ts";
import ledger from "../components/ledger.module.css";
import { useVirtualRows } from "../components/useVirtualRows.ts";
import text from "../styles/text.module.css";
import { COLUMN_WIDTHS, isFigure, type ListColumn, sortKeyOf } from "./listColumns.ts";
import { OrderRow, type RowHandlers } from "./OrderRow.tsx";
import styles from "./OrdersTable.module.css";
import { ordersText } from "./ordersText.ts";
import { onRowKey } from "./rowKeys.ts";
import { SelectBox } from "./selection/SelectBox.tsx";
import { isSelected, withOrders } from "./selection/selection.ts";
import type { RowSelection } from "./selection/useRowSelection.ts";

export interface OrdersTableProps extends Omit<RowHandlers, "onToggle"> {
  readonly answer: OrderListAnswer;
  readonly columns: readonly OrderColumn[];
  /** True unless the reader chose the columns: then the table may leave one out where there is no room. */
  readonly isUsual: boolean;
  readonly sort: OrderSort;
  readonly onSort: (by: OrderSort["by"]) => void;
  readonly selection: RowSelection;
  /** The order that gets the focus back; null: none. */
  readonly opened: string | null;
  /** The order whose menu is open; null: none. */
  readonly menuOf: string | null;
}

/** One page of the list as a table: a link a row, heads that sort; of a long page what is near the screen. */
export function OrdersTable(props: OrdersTableProps) {
  const { answer, columns, isUsual, selection, opened, menuOf, onAct, onMore, onOpen } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const { rows, offset } = answer;
  const pinned = rows.findIndex(({ number }) => number === (menuOf ?? opened));
  const { parts, measure } = useVirtualRows({ count: rows.length, body, pinned });
  return (
    <table
      className={classes(ledger.ledger, styles.table, isUsual && styles.usual)}
      style={{ "--chosen": roomOf(columns) } as CSSProperties}
      aria-label={ordersText.title}
      aria-rowcount={answer.total + 1}
    >
      <thead>
        <Heads {...props} />
      </thead>
      <tbody ref={body} onKeyDown={(event) => onRowKey(event, rows, selection)}>
        {parts.map((part) => {
          if (part.kind === "gap") {
            return <Gap key={`after ${part.after}`} height={part.height} />;
          }
          const order = rows[part.index];
          if (!order) return null;
          return (
            <OrderRow
              key={order.orderId}
              {...{ order, columns, measure, onAct, onMore, onOpen }}
              index={part.index}
              rowIndex={offset + part.index + 2}
              isSelected={isSelected(selection.selection, order.orderId)}
              hasMenuOpen={menuOf === order.number}
              onToggle={selection.toggle}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** What all columns ask for together, in rem. */
const roomOf = (columns: readonly OrderColumn[]): number =>
  columns.reduce((sum, column) => sum + COLUMN_WIDTHS[column], COLUMN_WIDTHS.number);

/** The room of rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row is nothing to focus
    <tr aria-hidden="true">
      <td className={styles.gap} style={{ blockSize: height }} />
    </tr>
  );
}

function Heads({ answer, columns, sort, onSort, selection }: OrdersTableProps) {
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
