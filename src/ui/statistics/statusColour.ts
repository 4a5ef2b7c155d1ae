import type { OrderStatus } from "../../orders/order/order.ts";

/** Fill of each status in charts; good and bad only for delivered and cancelled. */
export const STATUS_COLOUR: Readonly<Record<OrderStatus, string>> = {
  pending: "var(--chart-3)",
  paid: "var(--chart-2)",
  shipped: "var(--chart-1)",
  delivered: "var(--chart-good)",
  cancelled: "var(--chart-bad)",
};
