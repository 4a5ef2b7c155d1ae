/** What a list of orders can show beside their numbers, in the usual order. */
export const ORDER_COLUMNS = [
  "placed",
  "customer",
  "country",
  "items",
  "units",
  "status",
  "received",
  "outstanding",
  "refunded",
  "refundDue",
  "total",
] as const;
export type OrderColumn = (typeof ORDER_COLUMNS)[number];
