import { lazy, Suspense, useMemo } from "react";
import type { OrderActionType } from "../order/orderActions.ts";
import { useAnswer } from "../stores/useAnswer.ts";

// The forms and their library load when the first of them opens, not with the list.
const OrderDialog = lazy(async () => {
  const { OrderDialog } = await import("../order/dialogs/OrderDialog.tsx");
  return { default: OrderDialog };
});

interface OrderActionDialogProps {
  readonly number: string;
  readonly action: OrderActionType;
  readonly onClose: () => void;
}

/** The form of an action on one order, opened without leaving the list. */
export function OrderActionDialog({ number, action, onClose }: OrderActionDialogProps) {
  const detail = useAnswer(useMemo(() => ({ kind: "orderDetail", number }) as const, [number]));
  if (detail?.found !== "yes") return null;
  return (
    <Suspense fallback={null}>
      <OrderDialog action={action} detail={detail} onClose={onClose} />
    </Suspense>
  );
}
