import type { CommandHandling } from "../../engine/commands/commandHandling.ts";
import { EngineError } from "../../engine/engineError.ts";
import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import type { CustomerTypes } from "../../orders/customer/customer.ts";
import { CUSTOMER_SNAPSHOT_SCHEMA, customerDecider } from "../../orders/customer/customerDecider.ts";
import { ORDER_SNAPSHOT_SCHEMA, orderDecider } from "../../orders/order/orderDecider.ts";
import { COUNTED_NUMBER_PREFIX, nextNumber, orderReservations } from "../../orders/order/orderNumber.ts";
import type { OrderTypes } from "../../orders/order/orderTypes.ts";
import { customerWasForgotten, orderNumberTaken } from "../../orders/order/refuse.ts";

/** The part of handling commands that knows no aggregate. */
export type Handling = Pick<
  CommandHandling<OrderTypes>,
  | "store"
  | "upcasting"
  | "snapshots"
  | "snapshotEvery"
  | "maxAttempts"
  | "readOnly"
  | "inBackground"
  | "onStep"
>;

/** Handling of the commands on orders. */
export const orderHandling = (common: Handling): CommandHandling<OrderTypes> => ({
  ...common,
  decider: orderDecider,
  snapshotSchema: ORDER_SNAPSHOT_SCHEMA,
  ...orderNumbers(common.store),
  erases: () => [],
  onErased: customerWasForgotten,
});

/** Handling of the commands on customers. */
export const customerHandling = (common: Handling): CommandHandling<CustomerTypes> => ({
  ...common,
  decider: customerDecider,
  snapshotSchema: CUSTOMER_SNAPSHOT_SCHEMA,
  reservations: () => [],
  erases: ({ data }) => [data.customerId],
  async onTaken({ type }, key) {
    throw impossible(`${type} reserves nothing, and yet ${key} was taken`);
  },
  onErased({ type }) {
    throw impossible(`${type} brings nothing personal, and yet it was refused for that`);
  },
});

const impossible = (message: string): EngineError => new EngineError("invalid-argument", message);

/** An order's number is reserved by its key; a number given by the book moves on to the next free one. */
function orderNumbers(store: EventStore): Pick<CommandHandling<OrderTypes>, "reservations" | "onTaken"> {
  return {
    reservations: orderReservations,
    async onTaken(command, key) {
      if (command.type !== "CreateOrder") {
        throw impossible(`${command.type} reserves nothing, and yet ${key} was taken`);
      }
      if (command.numberGiven) {
        const number = nextNumber(await store.lastReservation(COUNTED_NUMBER_PREFIX));
        return { retry: { ...command, number } };
      }
      return { reject: orderNumberTaken(command.number) };
    },
  };
}
