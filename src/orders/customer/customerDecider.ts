import type { Decider } from "../../engine/commands/decider.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type {
  Customer,
  CustomerForgotten,
  CustomerRejection,
  CustomerRejectionCode,
  CustomerTypes,
  ForgetCustomer,
} from "./customer.ts";

const refuse = (
  code: CustomerRejectionCode,
  { customerId }: ForgetCustomer,
  message: string,
): Result<never, CustomerRejection> => fail({ code, facts: { customerId }, message });

function decide(
  command: ForgetCustomer,
  { isForgotten }: Customer,
): Result<readonly CustomerForgotten[], CustomerRejection> {
  if (isForgotten) {
    const message = "This customer was forgotten before. Nothing about them is left in this book.";
    return refuse("CustomerAlreadyForgotten", command, message);
  }
  if (command.records === 0) {
    const message = "This book holds nothing about this customer that could be forgotten.";
    return refuse("NothingToForget", command, message);
  }
  return ok([{ type: "CustomerForgotten", data: { customerId: command.customerId } }]);
}

/**
 * The customer aggregate. All that can happen to a customer is that they are forgotten, once: from then on their
 * log takes nothing personal of theirs (ES10). The stream is named by the customer's id.
 */
export const customerDecider: Decider<CustomerTypes> = {
  initialState: { isForgotten: false },
  decide,
  evolve: (_, event) => ({ isForgotten: event.type === "CustomerForgotten" }),
};

/** Schema of `Customer` in snapshots. */
export const CUSTOMER_SNAPSHOT_SCHEMA = 1;
