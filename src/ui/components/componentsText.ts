import type { OrderStatus } from "../../orders/order/order.ts";
import type { Progress } from "../backend.ts";

/** The words that parts of the kit bring along; all others are given to them. */
export const componentsText = {
  optional: " (optional)",
  dismiss: "Dismiss",
  messages: "Messages",
  status: {
    pending: "Pending",
    paid: "Paid",
    shipped: "Shipped",
    delivered: "Delivered",
    cancelled: "Cancelled",
  } satisfies Readonly<Record<OrderStatus, string>>,
  pager: {
    name: "Pages",
    range: (first: string, last: string, total: string): string => `${first}–${last} of ${total}`,
    first: "First page",
    previous: "Previous page",
    next: "Next page",
    last: "Last page",
  },
  progress: {
    cancel: "Cancel",
    starting: "Starting",
    phases: {
      checking: "Checking",
      writing: "Writing",
      people: "Writing names and addresses,",
      reading: "Reading",
    } satisfies Readonly<Record<Progress["phase"], string>>,
    of: (done: string, total: string): string => `${done} of ${total}`,
    ofAbout: (done: string, total: string): string => `${done} of about ${total}`,
    left: (seconds: number): string =>
      seconds < 90 ? `about ${Math.ceil(seconds)} s left` : `about ${Math.ceil(seconds / 60)} min left`,
    rate: (perSecond: string): string => `${perSecond} a second`,
  },
} as const;
