import type { CustomerLabel } from "../../orders/personalData.ts";
import { ordersText } from "./ordersText.ts";

/** How a customer is called on screens. */
export function customerName(label: CustomerLabel): string {
  switch (label.kind) {
    case "named":
      return label.text;
    case "numbered":
      return ordersText.customerNumber(label.text);
    case "forgotten":
      return ordersText.forgottenCustomer;
    case "unknown":
      return ordersText.noCustomer;
  }
}
