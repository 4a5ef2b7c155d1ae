import { fail, ok } from "../../../lib/result.ts";
import { isCurrency } from "../../money.ts";
import type { AddNote, ChangeItems, ChangeShippingAddress, CreateOrder } from "../commands.ts";
import type { OrderEvent } from "../events.ts";
import type { ExistingOrder } from "../order.ts";
import { type OrderDecision, orderIsCancelled, refuse } from "../refuse.ts";
import { checkContents } from "./lineRules.ts";

/** CreateOrder on a stream without events; a note is recorded in the same commit. */
export function createOrder(command: CreateOrder): OrderDecision {
  const { number, customer, currency, lines, freightMinor, shippingAddress, untracked, noteId } = command;
  if (!isCurrency(currency)) {
    return fail({
      code: "InvalidCurrency",
      facts: { orderNumber: number, status: "none", currency },
      message: `Order ${number} has the currency "${currency}". Use a known ISO 4217 code, such as GBP.`,
    });
  }
  const rejection = checkContents({ number, status: "pending", currency }, command);
  if (rejection !== null) return rejection;
  const created: OrderEvent = {
    type: "OrderCreated",
    data: { number, customer, currency, lines, freightMinor, shippingAddress, untracked },
  };
  return ok(noteId === null ? [created] : [created, { type: "NoteAdded", data: { noteId } }]);
}

/** CreateOrder on a stream that has its order. */
export const createOrderAgain = (_command: CreateOrder, order: ExistingOrder): OrderDecision =>
  refuse("OrderAlreadyExists", order, `Order ${order.number} exists already. Open it to change it.`);

/** ChangeItems: only while nothing has been paid, and only the items that its giver has seen. */
export function changeItems(
  { lines, freightMinor, revision }: ChangeItems,
  order: ExistingOrder,
): OrderDecision {
  if (order.status === "cancelled") return orderIsCancelled(order, "Its items can't be changed any more.");
  if (order.status !== "pending") {
    const message = `Order ${order.number} is ${order.status}, so its items are fixed. They can change only while it is pending.`;
    return refuse("ItemsFixed", order, message);
  }
  if (revision !== null && revision !== order.itemsRevision) {
    const message = `The items of order ${order.number} were changed by somebody else meanwhile. Look at what changed; sent again, yours replace them.`;
    const facts = { revision, itemsRevision: order.itemsRevision };
    return refuse("ItemsChangedMeanwhile", order, message, facts);
  }
  const rejection = checkContents(order, { lines, freightMinor, fromSource: false });
  return rejection ?? ok([{ type: "ItemsChanged", data: { lines, freightMinor } }]);
}

/** ChangeShippingAddress: until the goods are on their way. */
export function changeShippingAddress(
  { shippingAddress }: ChangeShippingAddress,
  order: ExistingOrder,
): OrderDecision {
  if (order.status === "cancelled") return orderIsCancelled(order, "Its address can't be changed any more.");
  if (order.status === "shipped" || order.status === "delivered") {
    const message = `Order ${order.number} is ${order.status}, so its address is fixed. Add a note instead.`;
    return refuse("AddressFixed", order, message);
  }
  return ok([{ type: "ShippingAddressChanged", data: { shippingAddress } }]);
}

/** AddNote: to any order. */
export const addNote = ({ noteId }: AddNote): OrderDecision => ok([{ type: "NoteAdded", data: { noteId } }]);
