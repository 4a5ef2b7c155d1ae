import { lazy, Suspense, useMemo } from "react";
import type { OrderSummary } from "../../orders/queries/orderList.ts";
import { useAnswer } from "../stores/useAnswer.ts";
import { nextStep } from "./nextStep.ts";

// The forms and their library load when the first of them opens, not with the list.
const OrderDialog = lazy(async () => {
  const { OrderDialog } = await import("../order/dialogs/OrderDialog.tsx");
  return { default: OrderDialog };
});

interface NextStepDialogProps {
  readonly order: OrderSummary;
  readonly onClose: () => void;
}

/** The dialog of a row's next step, opened without leaving the list. */
export function NextStepDialog({ order, onClose }: NextStepDialogProps) {
  const { number } = order;
  const detail = useAnswer(useMemo(() => ({ kind: "orderDetail", number }) as const, [number]));
  const step = nextStep(order);
  if (step === null || detail?.found !== "yes") return null;
  return (
    <Suspense fallback={null}>
      <OrderDialog action={step} detail={detail} onClose={onClose} />
    </Suspense>
  );
}
