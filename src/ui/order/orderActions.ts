import {
  CreditCard,
  type LucideIcon,
  MapPin,
  PackageCheck,
  Pencil,
  RotateCcw,
  StickyNote,
  Truck,
  Undo2,
  X,
} from "lucide-react";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { orderText } from "./orderText.ts";
import { onItsOwnPage } from "./rejectionWords.ts";

/** A command that can be given to an order that exists. */
export type OrderActionType = keyof OrderDetail["actions"];

export interface OrderAction {
  readonly type: OrderActionType;
  readonly label: string;
  readonly Icon: LucideIcon;
}

/** In the order in which the buttons stand. */
const ORDER_ACTIONS: readonly OrderAction[] = [
  { type: "RecordPayment", label: orderText.action.RecordPayment, Icon: CreditCard },
  { type: "ShipOrder", label: orderText.action.ShipOrder, Icon: Truck },
  { type: "MarkDelivered", label: orderText.action.MarkDelivered, Icon: PackageCheck },
  { type: "ChangeItems", label: orderText.action.ChangeItems, Icon: Pencil },
  { type: "ChangeShippingAddress", label: orderText.action.ChangeShippingAddress, Icon: MapPin },
  { type: "AddNote", label: orderText.action.AddNote, Icon: StickyNote },
  { type: "ReturnItems", label: orderText.action.ReturnItems, Icon: Undo2 },
  { type: "RefundPayment", label: orderText.action.RefundPayment, Icon: RotateCcw },
  { type: "CancelOrder", label: orderText.action.CancelOrder, Icon: X },
];

/** The one action that an order waits for; null where it waits for none. */
export function primaryAction({ order, actions, money }: OrderDetail): OrderActionType | null {
  const wanted = waitsFor(order.status, order.untracked.includes("payment"), money.refundDueMinor);
  return wanted !== null && actions[wanted] === null ? wanted : null;
}

function waitsFor(
  status: OrderDetail["order"]["status"],
  paymentUntracked: boolean,
  refundDueMinor: number,
): OrderActionType | null {
  switch (status) {
    case "pending":
      return paymentUntracked ? "ShipOrder" : "RecordPayment";
    case "paid":
      return "ShipOrder";
    case "shipped":
      return "MarkDelivered";
    case "cancelled":
      return refundDueMinor > 0 ? "RefundPayment" : null;
    case "delivered":
      return null;
  }
}

/** Allowed actions, the primary one first, and those that are not, with the rejection's sentence. */
export function sortedActions(detail: OrderDetail): {
  readonly allowed: readonly OrderAction[];
  readonly blocked: readonly (OrderAction & { readonly reason: string })[];
} {
  const primary = primaryAction(detail);
  const allowed = ORDER_ACTIONS.filter((action) => detail.actions[action.type] === null);
  const blocked = ORDER_ACTIONS.flatMap((action) => {
    const rejection = detail.actions[action.type];
    return rejection === null
      ? []
      : [{ ...action, reason: onItsOwnPage(rejection.message, detail.order.number) }];
  });
  return { allowed: allowed.sort((a, b) => rank(a, primary) - rank(b, primary)), blocked };
}

const rank = (action: OrderAction, primary: OrderActionType | null): number =>
  action.type === primary ? 0 : 1;
