import { type ComponentType, useState } from "react";
import type { OrderActionType } from "../orderActions.ts";
import { AddressDialog } from "./AddressDialog.tsx";
import { CancelDialog } from "./CancelDialog.tsx";
import { DeliverDialog } from "./DeliverDialog.tsx";
import type { OrderDialogProps } from "./dialogProps.ts";
import { ItemsDialog } from "./ItemsDialog.tsx";
import { NoteDialog } from "./NoteDialog.tsx";
import { RecordPaymentDialog } from "./RecordPaymentDialog.tsx";
import { RefundDialog } from "./RefundDialog.tsx";
import { ReturnDialog } from "./ReturnDialog.tsx";
import { ShipDialog } from "./ShipDialog.tsx";

const DIALOGS: Readonly<Record<OrderActionType, ComponentType<OrderDialogProps>>> = {
  RecordPayment: RecordPaymentDialog,
  ShipOrder: ShipDialog,
  MarkDelivered: DeliverDialog,
  CancelOrder: CancelDialog,
  RefundPayment: RefundDialog,
  ReturnItems: ReturnDialog,
  ChangeShippingAddress: AddressDialog,
  ChangeItems: ItemsDialog,
  AddNote: NoteDialog,
};

interface ChosenDialogProps extends Pick<OrderDialogProps, "detail" | "preset" | "onClose"> {
  readonly action: OrderActionType;
}

/** The form for one action on an order. Mount it to open it. */
export function OrderDialog({ action, detail, ...props }: ChosenDialogProps) {
  const Chosen = DIALOGS[action];
  const [opened] = useState(detail);
  return <Chosen {...props} detail={opened} now={detail} />;
}
