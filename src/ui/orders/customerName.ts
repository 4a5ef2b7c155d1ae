import type { CustomerLabel } from "../../orders/personalData.ts";

/** How a customer is called on screens. */
export function customerName(label: CustomerLabel): string {
  switch (label.kind) {
    case "named":
      return label.text;
    case "numbered":
      return `Customer ${label.text}`;
    case "forgotten":
      return "Forgotten customer";
    case "unknown":
      return "No customer known";
  }
}
