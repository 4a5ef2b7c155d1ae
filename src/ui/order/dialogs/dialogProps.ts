import type { CustomerLabel } from "../../../orders/personalData.ts";
import type { Compensation } from "../../../orders/queries/compensation.ts";
import type { OrderDetail } from "../../../orders/queries/orderDetail.ts";
import { formatMoney } from "../../format/money.ts";
import { customerName } from "../../orders/customerName.ts";
import { dialogsText } from "./dialogsText.ts";

/** What every dialog over an order takes. */
export interface OrderDialogProps {
  /** The order as it was when the dialog opened: what it asks doesn't change under the hand. */
  readonly detail: OrderDetail;
  /** The order as it is by now. */
  readonly now: OrderDetail;
  /** What the form begins with where it is to take something back. */
  readonly preset?: Compensation | undefined;
  readonly onClose: () => void;
}

/** Whose order it is and what it comes to, for the line under a dialog's title. */
export function orderInWords(detail: {
  readonly customer: CustomerLabel;
  readonly money: Pick<OrderDetail["money"], "dueMinor">;
  readonly order: Pick<OrderDetail["order"], "currency">;
}): string {
  return `${customerName(detail.customer)}, ${formatMoney(detail.money.dueMinor, detail.order.currency)}`;
}

/** A part of what an order comes to: dialogsText.allOfIt, or the amount. */
export function partInWords(minor: number, { money, order }: OrderDetail): string {
  return minor === money.dueMinor && minor > 0 ? dialogsText.allOfIt : formatMoney(minor, order.currency);
}
