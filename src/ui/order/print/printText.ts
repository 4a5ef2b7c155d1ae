import { formatCount, formatNumber } from "../../format/number.ts";

/** The words of an order's sheets for paper. */
export const printText = {
  toOrder: (number: string): string => `Order ${number}`,
  layout: "Layout",
  layouts: { "delivery-note": "Delivery note", summary: "Summary with prices" },
  print: "Print",
  title: {
    "delivery-note": (number: string): string => `Delivery note for order ${number}`,
    summary: (number: string): string => `Summary of order ${number}`,
  },
  notInvoice: "This is not a tax invoice: it states no tax, and neither seller’s nor buyer’s tax number.",
  asOf: (event: number): string => `As of event ${formatNumber(event)} of the log.`,
  cancelled: "This order was cancelled.",
  to: "Deliver to",
  from: "From",
  placed: "Placed",
  status: "Status",
  carrier: "Carrier",
  tracking: "Tracking number",
  notShipped: "Not shipped yet",
  notKnown: "Not known",
  lines: "Items",
  sku: "SKU",
  item: "Item",
  quantity: "Quantity",
  checked: "Checked",
  returned: (units: number): string => `${formatNumber(units)} of them returned`,
  units: (lines: number, units: number): string =>
    `${formatCount(lines, "line")}, ${formatCount(units, "unit")}`,
  received: "Received in good order: date and signature",
} as const;
