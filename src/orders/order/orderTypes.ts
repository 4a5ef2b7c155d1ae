import type { AggregateTypes } from "../../engine/commands/decider.ts";
import type { OrderCommand } from "./commands.ts";
import type { OrderEvent } from "./events.ts";
import type { Order } from "./order.ts";
import type { OrderRejection } from "./rejections.ts";

/** The types that the order aggregate speaks. */
export interface OrderTypes extends AggregateTypes {
  readonly state: Order;
  readonly command: OrderCommand;
  readonly event: OrderEvent;
  readonly rejection: OrderRejection;
}
