import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import type { StreamId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { CustomerRef } from "../order/events.ts";

/** The customer of a recorded order; null where it has none, or there is no such order. */
export async function customerOfOrder(
  store: Pick<EventStore, "readStream">,
  orderId: StreamId,
): Promise<SubjectId | null> {
  const [created] = await store.readStream(orderId);
  // The same in every schema of OrderCreated.
  const customer = created?.data.customer as CustomerRef | null | undefined;
  return customer?.customerId ?? null;
}
