import { asOrderEvent } from "../order/orderUpcasting.ts";
import { orderTestText } from "../transfer/orderTestText.ts";
import { findOrderStream } from "./answerOrderDetail.ts";
import type { OrderTestAnswer, OrderTestQuestion } from "./orderDetail.ts";
import type { QueryContext } from "./queryContext.ts";

/** An order's stream up to the position as a given/when/then test. Rejects if the store does. */
export async function answerOrderTest(
  { number }: OrderTestQuestion,
  context: QueryContext,
): Promise<OrderTestAnswer> {
  const streamId = await findOrderStream(number, context);
  const stream = streamId === undefined ? [] : await context.store.readStream(streamId);
  const events = stream
    .filter((event) => event.position <= context.position)
    .map((event) => asOrderEvent(context.upcasting.upcast(event)));
  return { kind: "orderTest", text: events.length === 0 ? null : orderTestText(number, events) };
}
