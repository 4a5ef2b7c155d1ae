import { useMemo } from "react";
import type { OrderSummary } from "../../orders/queries/orderList.ts";
import { OrderDialog } from "../order/dialogs/OrderDialog.tsx";
import { useAnswer } from "../stores/useAnswer.ts";
import { nextStep } from "./nextStep.ts";

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
  return <OrderDialog action={step.command} detail={detail} onClose={onClose} />;
}
