import type { ReactNode } from "react";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { formatMoney } from "../format/money.ts";
import { methodsOf } from "./eventFacts.ts";
import styles from "./OrderScreen.module.css";
import { reasonWords } from "./reasonWords.ts";

/** Where an order goes, how it was paid and how it travels. */
export function OrderFacts({ detail }: { readonly detail: OrderDetail }) {
  return (
    <div className={styles.facts}>
      <Facts title="Ship to" lines={addressLines(detail)} />
      <Facts title="Payment" lines={paymentLines(detail)} />
      <Facts title="Shipment" lines={shipmentLines(detail)} />
    </div>
  );
}

function Facts({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  return (
    <section>
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

/** An address as it is written, one line each. */
export function addressLines({ address, order }: Pick<OrderDetail, "address" | "order">): readonly string[] {
  const ref = order.shippingAddress;
  if (address !== null) {
    const town = [address.city, address.postalCode].filter(Boolean).join(" ");
    const lines = [address.recipient, ...(address.street ?? "").split("\n"), town, address.country];
    return lines.filter((line): line is string => typeof line === "string" && line.trim() !== "");
  }
  if (ref === "unknown") return ["No address known."];
  const country = ref.country === null ? [] : [ref.country];
  if (ref.recordId === null)
    return country.length > 0 ? [...country, "Only the country is known."] : ["No address known."];
  return ["Forgotten address", ...country];
}

function paymentLines({ money, order, trail }: OrderDetail): readonly string[] {
  if (money.receivedMinor === null && !order.hasPaymentOfUnknownAmount) {
    return order.untracked.includes("payment")
      ? ["Not known.", "The order’s source recorded no payments."]
      : ["Nothing received yet."];
  }
  const paid = trail.filter(({ event }) => event.type === "OrderPaid");
  const ways = paid.flatMap(({ event }) => {
    const reference = event.data.reference;
    const parts = [methodsOf(event.data.methods), typeof reference === "string" ? reference : null];
    const words = parts.filter((part) => part !== null).join(", ");
    return words === "" ? [] : [words.charAt(0).toUpperCase() + words.slice(1)];
  });
  return [
    ...new Set(ways),
    ...(order.hasPaymentOfUnknownAmount ? ["Paid, amount not known"] : []),
    ...(money.receivedMinor === null ? [] : [`${formatMoney(money.receivedMinor, order.currency)} received`]),
    money.refundedMinor > 0
      ? `${formatMoney(money.refundedMinor, order.currency)} refunded`
      : "Nothing refunded",
  ];
}

function shipmentLines({ order }: OrderDetail): readonly string[] {
  if (order.status === "cancelled" && order.shipment === null) {
    const reason = reasonWords(order.cancellation?.reason ?? "unknown");
    return ["Never shipped.", `Cancelled: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`];
  }
  if (order.shipment === null) {
    return order.untracked.includes("shipment")
      ? ["Not known.", "The order’s source recorded no shipments."]
      : ["Not shipped yet.", "Needs a carrier and a tracking number."];
  }
  const { carrier, trackingNumber } = order.shipment;
  return [carrier ?? "Carrier not known", trackingNumber ?? "Tracking number not known"];
}
