import { useCallback } from "react";
import type { CommandOutcome } from "../../engine/commands/command.ts";
import type { CommandId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { CustomerTypes } from "../../orders/customer/customer.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { privacyText } from "./privacyText.ts";

/** Forgets a customer from the position of the screen (TT2). Resolves to why not, or null where it was done. */
export type Forget = (customerId: SubjectId, commandId: CommandId) => Promise<string | null>;

/** The command of forgetting, with its "no" in words. A technical failure is one too. */
export function useForgetCustomer(): Forget {
  const { backend, view } = useBackend();
  return useCallback(
    async (customerId, commandId) => {
      try {
        return refusalIn(await backend.forgetCustomer(commandId, customerId, view.getState().target));
      } catch (cause) {
        return privacyText.failed(cause instanceof Error ? cause.message : String(cause));
      }
    },
    [backend, view],
  );
}

function refusalIn(outcome: CommandOutcome<CustomerTypes>): string | null {
  switch (outcome.kind) {
    case "accepted":
    case "repeated":
      return null;
    case "rejected":
      return outcome.rejection.message;
    case "refused":
      return outcome.message;
    case "conflict":
      return privacyText.conflict;
  }
}
