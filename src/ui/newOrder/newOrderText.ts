import { formatCount, formatNumber } from "../format/number.ts";

/** The words of the New order screen. */
export const newOrderText = {
  customerForgotten:
    "The form named a customer who was forgotten. Their details were taken out; the items stay.",
  title: "New order",
  copyOf: (number: string): string =>
    `Begins as a copy of order ${number}: its customer, address, items and prices. Nothing else links the two.`,
  readOnly: "Read-only in the past. You can fill the form in; back to now to create the order.",

  customer: "Customer",
  customerHint: "Only the name is needed",
  name: "Name",
  email: "Email",
  phone: "Phone",
  reference: "Customer number",
  referenceHint: "Your own, if you use one.",
  nameMissing: "Enter the customer’s name.",
  customerNumber: (reference: string): string => `Customer ${reference}`,
  orders: (count: number): string => formatCount(count, "order"),
  ordersSoFar: (count: number): string => `${formatCount(count, "order")} so far.`,
  addressFilledIn: "Address filled in.",

  address: "Address",
  addressHint: "As far as you know it",

  items: "Items",
  itemsHint: "Enter adds a line, Alt+Delete removes it",
  currency: "Currency",
  noCurrency: "no currency",
  currencyOption: (code: string, name: string): string => `${code}, ${name}`,
  postageIn: (symbol: string): string => `Postage, ${symbol}`,

  note: "Note",
  noteHint: "Kept beside the log",
  notePlaceholder: "For you and your team",

  summary: "Summary",
  toCorrect: (count: number): string => `${formatCount(count, "thing")} to correct`,
  inLine: (line: number, problem: string): string => `Line ${formatNumber(line)}: ${problem}`,
  linesAndUnits: (counted: number, begun: number, units: number): string => {
    const lines = formatCount(begun, "line");
    const ofLines = counted === begun ? lines : `${formatNumber(counted)} of ${lines}`;
    return `${ofLines}, ${formatCount(units, "unit")}`;
  },
  postage: "Postage",
  total: "Total",
  noAmount: "–",
  create: "Create order",
  createKeys: "Ctrl ↵",
  createInPast: "Read-only in the past. Back to now to create.",
  discard: "Discard draft",
  discarded: "Draft discarded.",
  undo: "Undo",
  created: (number: string): string => `Order ${number} created.`,

  draftRestored: (at: string): string => `Draft from ${at} restored.`,
  draftUntilCreated: "It is kept on this device until the order is created.",
  draftKept: "Draft kept on this device",
  draftSince: (at: string): string => `, ${at}. It survives a reload.`,

  writes: "Writes",
  oneEvent: ", one event.",
  and: "and",
  bothOrNeither: ", both or neither.",
  doublePress: "A double press still makes one order.",
} as const;
