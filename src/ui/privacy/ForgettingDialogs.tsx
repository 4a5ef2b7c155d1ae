import { ForgetCustomerDialog } from "./ForgetCustomerDialog.tsx";
import { askToForget, type ForgettingTarget } from "./forgetting.ts";
import { PickCustomerDialog } from "./PickCustomerDialog.tsx";

interface Props {
  readonly target: ForgettingTarget | "pick";
  readonly onClose: () => void;
}

/** Who is to be forgotten, what that deletes, and the second question. */
export function ForgettingDialogs({ target, onClose }: Props) {
  if (target !== "pick") return <ForgetCustomerDialog target={target} onClose={onClose} />;
  const pick = (customerId: ForgettingTarget["customerId"]) => askToForget({ customerId, orderNumber: null });
  return <PickCustomerDialog onPick={pick} onClose={onClose} />;
}
