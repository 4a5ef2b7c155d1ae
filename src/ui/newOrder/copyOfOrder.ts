import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { formatAmount } from "../format/money.ts";
import { addressInputOf } from "../order/forms/AddressFields.tsx";
import { lineInputOf } from "../order/forms/lineInput.ts";
import type { OrderFormValues } from "./orderForm.ts";

/** A New order form like an order: the same customer, address, items and prices. Its notes are its own. */
export function copyOfOrder({ order, customerData, address }: OrderDetail): OrderFormValues {
  const { currency, freightMinor, shippingAddress } = order;
  const country = shippingAddress === "unknown" ? null : shippingAddress.country;
  return {
    // A forgotten customer isn't the same person to the book any more.
    customerId: customerData === null ? null : (order.customer?.customerId ?? null),
    name: customerData?.name ?? "",
    email: customerData?.email ?? "",
    phone: customerData?.phone ?? "",
    reference: customerData?.reference ?? "",
    address: addressInputOf(address, country ?? ""),
    currency,
    lines: order.lines.map((line) => lineInputOf(line, currency)),
    postage: freightMinor === null ? "" : formatAmount(freightMinor, currency),
    note: "",
  };
}
