import { Link } from "@tanstack/react-router";
import { Ellipsis } from "lucide-react";
import { memo } from "react";
import type { OrderColumn } from "../../orders/orderColumns.ts";
import type { OrderSummary } from "../../orders/queries/orderList.ts";
import { buttonClass } from "../components/buttonClass.ts";
import { classes } from "../components/classes.ts";
import ledger from "../components/ledger.module.css";
import { nextStep } from "./nextStep.ts";
import { OrderCell } from "./OrderCell.tsx";
import styles from "./OrdersTable.module.css";
import { ordersText } from "./ordersText.ts";
import { SelectBox } from "./selection/SelectBox.tsx";

/** What a row can be asked to do. */
export interface RowHandlers {
  /** The order's next step; null in the past, where nothing can be done. */
  readonly onAct: ((order: OrderSummary) => void) | null;
  /** Everything that the order allows, and why not the rest. `from` is the button that was pressed. */
  readonly onMore: (order: OrderSummary, from: HTMLElement) => void;
  readonly onOpen: (order: OrderSummary) => void;
  readonly onToggle: (order: OrderSummary, toHere: boolean) => void;
}

interface OrderRowProps extends RowHandlers {
  readonly order: OrderSummary;
  readonly columns: readonly OrderColumn[];
  /** Its place on the page, from 0. */
  readonly index: number;
  /** Its place in the whole list, the head being 1. */
  readonly rowIndex: number;
  readonly isSelected: boolean;
  readonly hasMenuOpen: boolean;
  readonly measure?: ((row: Element | null) => void) | undefined;
}

/** An order in the list. Its number is the link, stretched over the row. Drawn again only if something of it changed. */
export const OrderRow = memo(function OrderRow(props: OrderRowProps) {
  const { order, columns, index, rowIndex, isSelected, measure } = props;
  const { number } = order;
  return (
    <tr
      ref={measure}
      className={classes(styles.row, isSelected && ledger.selected, isSelected && styles.selected)}
      data-index={index}
      aria-rowindex={rowIndex}
    >
      <td className={styles.box}>
        <SelectBox
          label={ordersText.select(number)}
          isChecked={isSelected}
          onToggle={(isShifted) => props.onToggle(order, isShifted)}
        />
      </td>
      <td className={styles.number}>
        <Link
          to="/orders/$number"
          params={{ number }}
          className={styles.link ?? ""}
          data-order={number}
          data-control="order"
          onClick={() => props.onOpen(order)}
        >
          {number}
        </Link>
      </td>
      {columns.slice(0, -1).map((column) => (
        <OrderCell key={column} column={column} order={order} />
      ))}
      <td className={styles.next}>
        <RowActions {...props} />
      </td>
      {columns.slice(-1).map((column) => (
        <OrderCell key={column} column={column} order={order} />
      ))}
    </tr>
  );
});

function RowActions({ order, onAct, onMore, hasMenuOpen }: OrderRowProps) {
  const step = nextStep(order);
  return (
    <span className={classes(styles.act, hasMenuOpen && styles.open)}>
      {onAct !== null && step !== null && (
        <button
          type="button"
          className={buttonClass({ small: true })}
          data-control="step"
          aria-label={ordersText.stepOf(step, order.number)}
          onClick={() => onAct(order)}
        >
          {ordersText.step(step)}
        </button>
      )}
      <button
        type="button"
        className={buttonClass({ small: true, iconOnly: true })}
        data-control="more"
        aria-label={ordersText.moreOf(order.number)}
        aria-haspopup="dialog"
        aria-expanded={hasMenuOpen}
        onClick={({ currentTarget }) => onMore(order, currentTarget)}
      >
        <Ellipsis aria-hidden="true" />
      </button>
    </span>
  );
}
