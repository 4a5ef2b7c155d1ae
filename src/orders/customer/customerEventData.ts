import * as z from "zod/mini";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { firstSchemaIssue } from "../../lib/schemaIssue.ts";

const FORGOTTEN = "CustomerForgotten";
const forgottenSchema = z.strictObject({ customerId: z.string().check(z.minLength(1), z.maxLength(200)) });

/** Whether an event belongs to a customer's stream, not to an order's. */
export const isCustomerEvent = ({ type }: Pick<RecordedEvent, "type">): boolean => type === FORGOTTEN;

/** What is wrong with a customer's event that no customer could have recorded; null if nothing is. */
export function customerEventFault({
  streamId,
  version,
  data,
}: Pick<RecordedEvent, "streamId" | "version" | "data">): string | null {
  if (version !== 1) return "it forgets a customer in a stream that has events already";
  const result = forgottenSchema.safeParse(data);
  if (!result.success) return `data.${firstSchemaIssue(result.error)}`;
  return data.customerId === streamId ? null : "it forgets another customer than its stream's";
}

/** Whom recorded events erased from their log. */
export const recordedErasures = (events: readonly RecordedEvent[]): readonly SubjectId[] =>
  events.filter(isCustomerEvent).map(({ data }) => String(data.customerId) as SubjectId);
