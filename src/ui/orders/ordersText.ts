import type { OrderSort } from "../../orders/queries/orderList.ts";
import type { ListColumn } from "./listColumns.ts";
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

const COLUMNS: Readonly<Record<ListColumn, string>> = {
  number: "Order",
  placed: "Placed",
  customer: "Customer",
  country: "Country",
  items: "Items",
  units: "Units",
  status: "Status",
  received: "Received",
  outstanding: "Still to pay",
  refunded: "Refunded",
  refundDue: "Refund due",
  total: "Total",
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
  saveView: "Save view",
  isViewAlready: (name: string): string =>
    `This is the view “${name}” already. Filter, sort or choose columns first.`,
  viewOptions: (name: string): string => `Options of the view ${name}`,

  columns: "Columns",
  column: (column: ListColumn): string => COLUMNS[column],

  sort: "Sort",
  sortedBy: ({ by, direction }: OrderSort): string => SORTS[by][direction],

  found: "Orders found",
  ordersFound: (text: string, count: number): string => `${text} ${count === 1 ? "order" : "orders"}`,
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
  totalIn: (symbol: string): string => `Total, ${symbol}`,
  totalFrom: "Total from",
  totalTo: "Total to",
  between: "to",
  lowest: "0",
  highest: "any",
  noAmount: "Enter amounts such as 25.00.",

  customer: "Customer",
  anyCustomer: "Any customer",
  chooseCustomer: "Name, number, e-mail",
  actions: "Actions",
  moreOf: (number: string): string => `More for order ${number}`,
  select: (number: string): string => `Select order ${number}`,
  selectPage: "Select all on this page",
  step: (command: NextStepCommand): string => NEXT_STEPS[command],
  stepOf: (command: NextStepCommand, number: string): string => `${NEXT_STEPS[command]}, order ${number}`,
  moreLines: (count: string): string => `+ ${count}`,
  cancelledBecause: "Cancelled because",
  cancelledFor: (reason: string): string => `Cancelled: ${reason}`,
  refundDue: "Refund due",
  absent: "–",

  customerNumber: (number: string): string => `Customer ${number}`,
  forgottenCustomer: "Forgotten customer",
  noCustomer: "No customer known",

  exportCsv: "Export CSV",
  currency: "Currency",
  anyCurrency: "Any currency",

  rowsOnPage: "Rows on a page",

  noOrdersThen: "No orders yet, then",
  noOrdersAt: (position: string): string => `At event ${position} this book had no order.`,
  beyondLastPage: "This page is beyond the last one",
  firstPage: "First page",
  noneMatches: "No order matches",
  noneOf: (orders: string): string => `None of the ${orders} orders fits all the filters.`,
  clearAll: "Clear all",
  clearFilters: "Clear filters",
  noOrders: "No orders yet",
  noOrdersHow: "Type the first one in, or bring in a shop’s history from a file.",
  firstOrder: "Take the first order",
  bringFile: "Bring in a file",
} as const;
