import type { AggregateTypes, Rejection } from "../../engine/commands/decider.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";

/** Deletes every personal record of a customer, for good (PD2). */
export interface ForgetCustomer {
  readonly type: "ForgetCustomer";
  readonly customerId: SubjectId;
  /** How many personal records the book holds of them. */
  readonly records: number;
}

/** That a customer's personal records were deleted. Names nobody. */
export interface CustomerForgotten {
  readonly type: "CustomerForgotten";
  readonly data: { readonly customerId: SubjectId };
}

/** All that a customer's own stream tells of them. */
export interface Customer {
  readonly isForgotten: boolean;
}

export type CustomerRejectionCode = "CustomerAlreadyForgotten" | "NothingToForget";

/** Why a customer can't be forgotten (CMD3). */
export interface CustomerRejection extends Rejection {
  readonly code: CustomerRejectionCode;
}

/** The types that the customer aggregate speaks. */
export interface CustomerTypes extends AggregateTypes {
  readonly state: Customer;
  readonly command: ForgetCustomer;
  readonly event: CustomerForgotten;
  readonly rejection: CustomerRejection;
}
