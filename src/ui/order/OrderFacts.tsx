import type { ReactNode } from "react";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { formatMoney } from "../format/money.ts";
import { reasonWords } from "../format/reasonWords.ts";
import { CustomerFacts } from "./CustomerFacts.tsx";
import { methodsOf } from "./eventFacts.ts";
import styles from "./OrderScreen.module.css";
import { orderText } from "./orderText.ts";

const words = orderText.facts;

/** Whose an order is, where it goes, how it was paid and how it travels. */
export function OrderFacts({ detail }: { readonly detail: OrderDetail }) {
  return (
    <div className={styles.facts}>
      <CustomerFacts detail={detail} />
      <Facts title={words.shipTo} lines={addressLines(detail)} />
      <Facts title={words.payment} lines={paymentLines(detail)} />
      <Facts title={words.shipment} lines={shipmentLines(detail)} />
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
  if (ref === "unknown") return [words.noAddress];
  const country = ref.country === null ? [] : [ref.country];
  if (ref.recordId === null) return country.length > 0 ? [...country, words.onlyCountry] : [words.noAddress];
  return [words.forgottenAddress, ...country];
}

function paymentLines({ money, order, trail }: OrderDetail): readonly string[] {
  if (money.receivedMinor === null && !order.hasPaymentOfUnknownAmount) {
    return order.untracked.includes("payment")
      ? [words.notKnown, words.noPaymentsRecorded]
      : [words.nothingReceived];
  }
  const paid = trail.filter(({ event }) => event.type === "OrderPaid");
  const ways = paid.flatMap(({ event }) => {
    const reference = event.data.reference;
    const parts = [methodsOf(event.data.methods), typeof reference === "string" ? reference : null];
    const way = parts.filter((part) => part !== null).join(", ");
    return way === "" ? [] : [way.charAt(0).toUpperCase() + way.slice(1)];
  });
  return [
    ...new Set(ways),
    ...(order.hasPaymentOfUnknownAmount ? [words.amountNotKnown] : []),
    ...(money.receivedMinor === null
      ? []
      : [words.received(formatMoney(money.receivedMinor, order.currency))]),
    money.refundedMinor > 0
      ? words.refunded(formatMoney(money.refundedMinor, order.currency))
      : words.nothingRefunded,
  ];
}

function shipmentLines({ order }: OrderDetail): readonly string[] {
  if (order.status === "cancelled" && order.shipment === null) {
    return [words.neverShipped, words.cancelled(reasonWords(order.cancellation?.reason ?? "unknown"))];
  }
  if (order.shipment === null) {
    return order.untracked.includes("shipment")
      ? [words.notKnown, words.noShipmentsRecorded]
      : [words.notShipped, words.shipmentNeeds];
  }
  const { carrier, trackingNumber } = order.shipment;
  return [carrier ?? words.carrierNotKnown, trackingNumber ?? words.trackingNotKnown];
}
