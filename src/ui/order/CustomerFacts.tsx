import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { ForgetCustomerButton } from "../privacy/ForgetCustomerButton.tsx";
import styles from "./OrderScreen.module.css";
import { orderText } from "./orderText.ts";

const words = orderText.facts;

/** How a customer can be reached, and the way to forget everything about them. */
export function CustomerFacts({ detail }: { readonly detail: OrderDetail }) {
  const { forgettable, order } = detail;
  return (
    <section>
      <h2>{words.customer}</h2>
      {contactLines(detail).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {forgettable !== null && (
        <div className={styles.forget}>
          <ForgetCustomerButton customerId={forgettable} orderNumber={order.number} />
        </div>
      )}
    </section>
  );
}

function contactLines({ customer, customerData }: OrderDetail): readonly string[] {
  if (customer.kind === "forgotten") return [words.customerForgotten];
  const number = customerData?.reference ?? null;
  const lines = [
    number === null ? null : words.customerNumber(number),
    customerData?.email,
    customerData?.phone,
  ].filter((line): line is string => typeof line === "string");
  return lines.length > 0 ? lines : [words.noContacts];
}
