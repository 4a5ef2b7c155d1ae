import type { OrderLine } from "../order/events.ts";
import type { Order } from "../order/order.ts";
import type { RecordedOrderEvent } from "../order/orderUpcasting.ts";
import type { AddressData } from "../personalData.ts";
import type { PersonalDirectory } from "../personalDirectory.ts";

/**
 * The command that takes back what an event did, with what it would carry. It appends an event of its own:
 * nothing is deleted, and the trail shows both.
 */
export type Compensation =
  | { readonly type: "CancelOrder" }
  | {
      readonly type: "ChangeItems";
      readonly lines: readonly OrderLine[];
      readonly freightMinor: number | null;
    }
  | {
      readonly type: "ChangeShippingAddress";
      readonly address: AddressData | null;
      readonly country: string | null;
    }
  | { readonly type: "RefundPayment"; readonly amountMinor: number }
  | { readonly type: "RecordPayment"; readonly amountMinor: number };

/**
 * What would take an event back.
 * @param before the order before the event.
 * @returns null where nothing does: a parcel can't be called back, a cancelled order can't be revived, and a note
 * can't be unsaid. Null as well where it isn't known what was before, such as an address that was forgotten.
 */
export function compensationOf(
  event: RecordedOrderEvent,
  before: Order,
  directory: Pick<PersonalDirectory, "address">,
): Compensation | null {
  switch (event.type) {
    case "OrderCreated":
      return { type: "CancelOrder" };
    case "ItemsChanged":
      if (before.status === "none") return null;
      return { type: "ChangeItems", lines: before.lines, freightMinor: before.freightMinor };
    case "ShippingAddressChanged":
      return addressBack(before, directory);
    case "OrderPaid":
      return paidBack(event.data.amountMinor);
    case "PaymentRefunded":
      return before.status === "cancelled"
        ? null
        : { type: "RecordPayment", amountMinor: event.data.amountMinor };
    default:
      return null;
  }
}

const paidBack = (amountMinor: number | null): Compensation | null =>
  amountMinor === null || amountMinor === 0 ? null : { type: "RefundPayment", amountMinor };

function addressBack(before: Order, directory: Pick<PersonalDirectory, "address">): Compensation | null {
  if (before.status === "none") return null;
  const { shippingAddress } = before;
  if (shippingAddress === "unknown") return null;
  const { recordId, country } = shippingAddress;
  if (recordId === null) return { type: "ChangeShippingAddress", address: null, country };
  const address = directory.address(recordId);
  return address === undefined ? null : { type: "ChangeShippingAddress", address, country };
}
