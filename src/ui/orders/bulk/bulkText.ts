import type { BulkCommandType } from "../../../orders/order/bulkCommands.ts";
import { formatCount, formatNumber } from "../../format/number.ts";

const ACTIONS: Readonly<Record<BulkCommandType, string>> = {
  RecordPayment: "Record payment",
  ShipOrder: "Ship",
  MarkDelivered: "Mark delivered",
  CancelOrder: "Cancel…",
};

const TITLES: Readonly<Record<BulkCommandType, (orders: string) => string>> = {
  RecordPayment: (orders) => `Record payments for ${orders}`,
  ShipOrder: (orders) => `Ship ${orders}`,
  MarkDelivered: (orders) => `Mark ${orders} delivered?`,
  CancelOrder: (orders) => `Cancel ${orders}?`,
};

const CONFIRMS: Readonly<Record<BulkCommandType, (orders: string) => string>> = {
  RecordPayment: (orders) => `Record payments for ${orders}`,
  ShipOrder: (orders) => `Ship ${orders}`,
  MarkDelivered: (orders) => `Mark ${orders} delivered`,
  CancelOrder: (orders) => `Cancel ${orders}`,
};

const DONE: Readonly<Record<BulkCommandType, string>> = {
  RecordPayment: "paid",
  ShipOrder: "shipped",
  MarkDelivered: "delivered",
  CancelOrder: "cancelled",
};

const RUNNING: Readonly<Record<BulkCommandType, string>> = {
  RecordPayment: "Recording payments",
  ShipOrder: "Shipping",
  MarkDelivered: "Marking as delivered",
  CancelOrder: "Cancelling",
};

const orders = (count: number): string => (count === 0 ? "orders" : formatCount(count, "order"));

/** How many orders got which answer. */
export interface AnswerCounts {
  readonly done: number;
  readonly refused: number;
  readonly leftOut: number;
  readonly failed: number;
  readonly waiting: number;
}

/** The words of what is done to many orders at once. */
export const bulkText = {
  bar: (count: number): string => `${formatCount(count, "order")} selected`,
  selected: (count: number): string => `${formatNumber(count)} selected`,
  clear: "Clear",
  clearSelection: "Clear selection",
  escape: "Esc",
  selectPage: (count: number): string => `Select the page (${formatNumber(count)})`,
  selectAll: (count: number): string => `Select all ${formatNumber(count)} that match`,
  action: (command: BulkCommandType): string => ACTIONS[command],
  ofSelected: (fit: number, count: number): string => `${formatNumber(fit)} of ${formatNumber(count)}`,
  noneFits: "None of the selected orders is ready for this.",
  readOnly: "Read-only in the past. Back to now to act.",
  csv: "CSV",
  csvOfSelected: "Export the selected as CSV",
  paletteGroup: (count: number): string => `${orders(count)} selected`,

  title: (command: BulkCommandType, count: number): string => TITLES[command](orders(count)),
  confirm: (command: BulkCommandType, count: number): string => CONFIRMS[command](orders(count)),
  reading: "Reading the orders…",
  tooMany: (most: number): string =>
    `That is more than ${formatNumber(most)} orders at once. Narrow the list, and take them part by part.`,
  notReady: (count: number): string =>
    count === 1
      ? "One more of the selected isn’t ready for this. Its answer will say why."
      : `${formatNumber(count)} more of the selected aren’t ready for this. Their answers will say why.`,
  nothing:
    "Nothing is written before you confirm. Each order is a command of its own, and answers by itself.",
  dismiss: "Close",
  keep: "Keep orders",
  others: (count: number): string => `and ${formatNumber(count)} more`,

  method: "Method",
  paymentHow: "Of each order, what is still to pay is recorded as received.",
  methods: {
    card: "Card",
    "bank transfer": "Bank transfer",
    cash: "Cash",
    PayPal: "PayPal",
    voucher: "Voucher",
    unknown: "Not known",
  },
  carrier: "Carrier",
  carrierMissing: "Name the carrier.",
  trackingNumbers: "Tracking numbers",
  trackingOf: (number: string): string => `Tracking number, order ${number}`,
  trackingMissing: "Enter at least one tracking number.",
  trackingHow:
    "Orders without a number are left out. A copied column of numbers fills the fields from where it is pasted; lines of order and number find their order.",
  noTrackingNumber: "No tracking number was entered.",
  deliverHow: "After that they can be returned and refunded, but not cancelled.",
  payments: "The payments",
  refundNow: "Refund now",
  refundNowHow: "Of each order, all that was received and not refunded yet.",
  refundLater: "Leave the refunds due",
  refundLaterHow: "The orders stay in “Refund due” until you refund them.",
  cancelHow:
    "Nothing is deleted: the orders stay in the book as cancelled. Your note is kept beside the log, so it can be forgotten.",

  dueUnknown: "What is still to pay isn’t known. Open the order to record a payment.",
  nothingDue: "Nothing is left to pay. No payment was recorded.",
  gone: (number: string): string => `There is no order ${number} any more.`,
  conflict: "Somebody else changed it meanwhile. Look whether this still fits.",

  running: (command: BulkCommandType, done: number, total: number): string =>
    `${RUNNING[command]}: ${formatNumber(done)} of ${formatNumber(total)}`,
  runsOn: "It goes on if you close this.",
  stop: "Stop",
  goOn: (count: number): string => `Go on with the other ${orders(count)}`,
  answers: "Answers",
  answerOf: {
    done: "Done",
    refused: "Refused",
    "left-out": "Left out",
    failed: "Failed",
    waiting: "Not asked",
  },
  order: "Order",
  customer: "Customer",
  answer: "Answer",
  showAnswers: "Show answers",
  dismissAnswers: "Dismiss the answers",
  summary: (command: BulkCommandType, counts: AnswerCounts): string =>
    [
      `${formatNumber(counts.done)} ${DONE[command]}`,
      counts.refused > 0 && `${formatNumber(counts.refused)} refused`,
      counts.leftOut > 0 && `${formatNumber(counts.leftOut)} left out`,
      counts.failed > 0 && `${formatNumber(counts.failed)} failed`,
      counts.waiting > 0 && `${formatNumber(counts.waiting)} not asked`,
    ]
      .filter((part) => part !== false)
      .join(", "),
  because: (summary: string, reason: string): string => `${summary}, because: ${reason}`,
} as const;
