import { UserX } from "lucide-react";
import { Button } from "../components/Button.tsx";
import { useIsPast } from "../stores/useAnswer.ts";
import { askToForget, type ForgettingTarget } from "./forgetting.ts";
import { privacyText } from "./privacyText.ts";

/** Asks to forget a customer; in the past it says why not. */
export function ForgetCustomerButton({ customerId, orderNumber }: ForgettingTarget) {
  const isPast = useIsPast();
  return (
    <Button
      small
      variant="quiet"
      icon={<UserX aria-hidden="true" />}
      isDisabled={isPast}
      reason={isPast ? privacyText.inPast : undefined}
      onPress={() => askToForget({ customerId, orderNumber })}
    >
      {privacyText.forget}
    </Button>
  );
}
