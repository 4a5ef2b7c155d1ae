import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import type { CommandId, StreamId } from "../../engine/events/identifiers.ts";
import type { Upcasting } from "../../engine/upcasting/upcasting.ts";
import type { OrderCommand } from "../order/commands.ts";
import type { Order } from "../order/order.ts";
import { orderDecider } from "../order/orderDecider.ts";
import { asOrderEvent } from "../order/orderUpcasting.ts";
import type { OrderRejection } from "../order/rejections.ts";

/**
 * Why an order refused a fact at its place in the file: before a later fact of the file was recorded. Null if
 * it would have allowed it. Without this, a shipment that was refused as unpaid would be recorded when the
 * file is imported again, now that the payment after it is there.
 */
export async function refusedAtItsPlace(
  command: OrderCommand,
  streamId: StreamId,
  later: CommandId,
  { store, upcasting }: { readonly store: Pick<EventStore, "readStream">; readonly upcasting: Upcasting },
): Promise<OrderRejection | null> {
  const events = await store.readStream(streamId);
  const end = events.findIndex(({ metadata }) => metadata.commandId === later);
  if (end === -1) return null;
  const before = events
    .slice(0, end)
    .reduce<Order>(
      (order, event) => orderDecider.evolve(order, asOrderEvent(upcasting.upcast(event))),
      orderDecider.initialState,
    );
  const decision = orderDecider.decide(command, before);
  return decision.ok ? null : decision.error;
}
