import type { OrderSort } from "../../orders/queries/orderList.ts";
import type { NextStepCommand } from "./nextStep.ts";
import type { PlacedRange } from "./orderListSearch.ts";

const NEXT_STEPS: Readonly<Record<NextStepCommand, string>> = {
  RecordPayment: "Record payment",
  ShipOrder: "Ship",
  MarkDelivered: "Delivered",
  RefundPayment: "Refund",
};

const SORTS: Readonly<Record<OrderSort["by"], Readonly<Record<OrderSort["direction"], string>>>> = {
  placed: { descending: "Newest", ascending: "Oldest" },
  total: { descending: "Largest total", ascending: "Smallest total" },
  number: { descending: "Number, high to low", ascending: "Number, low to high" },
  customer: { ascending: "Customer, A to Z", descending: "Customer, Z to A" },
  country: { ascending: "Country, A to Z", descending: "Country, Z to A" },
  status: { ascending: "Status, first to last", descending: "Status, last to first" },
};

const PLACED: Readonly<Record<"any" | "custom" | PlacedRange, string>> = {
  any: "Any day",
  today: "Today",
  "7d": "Last 7 days",
  "30d": "Last 30 days",
  custom: "From one day to another",
};

/** The words of the Orders screen. */
export const ordersText = {
  title: "Orders",
  filters: "Filters",
  showOrders: "Show orders",
  backToList: "Back to the list",

  views: "Views",
  viewAll: "All",
  viewToShip: "To ship",
  viewUnpaid: "Unpaid",
  viewRefundDue: "Refund due",
  viewLastDays: "Last 7 days",

  sort: "Sort",
  sortedBy: ({ by, direction }: OrderSort): string => SORTS[by][direction],

  found: "Orders found",
  orders: (count: number): string => (count === 1 ? "order" : "orders"),
  asOfEvent: (position: string): string => `as of event ${position}`,

  filtersInUse: "Filters in use",
  removeFilter: (filter: string): string => `Remove filter: ${filter}`,
  oneCustomer: (name: string | null): string => (name === null ? "One customer" : `One customer: ${name}`),
  textFilter: (text: string): string => `Text: “${text}”`,
  currencyFilter: (currency: string): string => `Only ${currency}`,
  fromDay: (day: string): string => `From ${day}`,
  untilDay: (day: string): string => `Until ${day}`,
  days: (from: string, to: string): string => `${from} to ${to}`,
  fromTotal: (amount: string): string => `From ${amount}`,
  totals: (from: string, to: string): string => `${from} to ${to}`,

  status: "Status",
  country: "Country",
  noCountry: "Not known",
  more: (count: string): string => `${count} more`,
  fewer: "Fewer",
  placed: "Placed",
  placedRange: (range: "any" | "custom" | PlacedRange): string => PLACED[range],
  from: "From",
  to: "To",
  total: "Total",
  totalIn: (symbol: string): string => `Total, ${symbol}`,
  totalFrom: "Total from",
  totalTo: "Total to",
  between: "to",
  lowest: "0",
  highest: "any",
  noAmount: "Enter amounts such as 25.00.",

  order: "Order",
  customer: "Customer",
  items: "Items",
  nextStep: "Next step",
  step: (command: NextStepCommand): string => NEXT_STEPS[command],
  stepOf: (command: NextStepCommand, number: string): string => `${NEXT_STEPS[command]}, order ${number}`,
  moreLines: (count: string): string => `+ ${count}`,
  refundDue: "Refund due",
  absent: "–",

  customerNumber: (number: string): string => `Customer ${number}`,
  forgottenCustomer: "Forgotten customer",
  noCustomer: "No customer known",

  rowsOnPage: "Rows on a page",

  noOrdersThen: "No orders yet, then",
  noOrdersAt: (position: string): string => `At event ${position} this book had no order.`,
  beyondLastPage: "This page is beyond the last one",
  firstPage: "First page",
  noneMatches: "No order matches",
  noneOf: (orders: string): string => `None of the ${orders} orders fits all the filters.`,
  clearFilters: "Clear filters",
  noOrders: "No orders yet",
  noOrdersHow: "Type the first one in, or bring in a shop’s history from a file.",
  firstOrder: "Take the first order",
  bringFile: "Bring in a file",
} as const;
