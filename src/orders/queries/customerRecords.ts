import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { CustomerLabel, OrderPersonalRecord } from "../personalData.ts";

/** Everything personal that the book holds of a customer: what forgetting them deletes (PD2). */
export interface CustomerRecordsQuestion {
  readonly kind: "customerRecords";
  readonly customerId: SubjectId;
}

export interface CustomerRecordsAnswer {
  readonly kind: "customerRecords";
  readonly customer: CustomerLabel;
  /** Their orders as of the position; they stay when the customer is forgotten. */
  readonly orders: number;
  /** Oldest first, whatever the position: records have none. */
  readonly records: readonly OrderPersonalRecord[];
}
