import type { KeyboardEvent } from "react";
import type { OrderColumn } from "../../orders/orderColumns.ts";
import type { OrderListAnswer } from "../../orders/queries/orderList.ts";
import { OrderRow, type RowHandlers } from "./OrderRow.tsx";
import { isSelected } from "./selection/selection.ts";
import type { RowSelection } from "./selection/useRowSelection.ts";

export interface OrderRowsProps extends Omit<RowHandlers, "onToggle"> {
  readonly answer: OrderListAnswer;
  readonly columns: readonly OrderColumn[];
  readonly selection: RowSelection;
  /** The order that gets the focus back; null: none. */
  readonly opened: string | null;
  /** The order whose menu is open; null: none. */
  readonly menuOf: string | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** All rows of a page. */
export function OrderRows(props: OrderRowsProps) {
  return (
    <tbody onKeyDown={props.onKeyDown}>
      {props.answer.rows.map(({ orderId }, index) => (
        <RowAt key={orderId} {...props} index={index} />
      ))}
    </tbody>
  );
}

interface RowAtProps extends OrderRowsProps {
  readonly index: number;
  readonly measure?: ((row: Element | null) => void) | undefined;
}

/** The row at a place of the page. */
export function RowAt({ answer, index, measure, selection, menuOf, ...props }: RowAtProps) {
  const order = answer.rows[index];
  if (!order) return null;
  const { columns, onAct, onMore, onOpen } = props;
  return (
    <OrderRow
      {...{ order, columns, index, measure, onAct, onMore, onOpen }}
      rowIndex={answer.offset + index + 2}
      isSelected={isSelected(selection.selection, order.orderId)}
      hasMenuOpen={menuOf === order.number}
      onToggle={selection.toggle}
    />
  );
}
