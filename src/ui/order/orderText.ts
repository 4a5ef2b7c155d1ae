import type { OrderEventType } from "../../orders/order/events.ts";
import type { MovedFigure } from "../../orders/queries/eventEffect.ts";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { formatCount, formatNumber } from "../format/number.ts";

const ACTIONS: Readonly<Record<keyof OrderDetail["actions"], string>> = {
  RecordPayment: "Record payment",
  ShipOrder: "Ship order",
  MarkDelivered: "Mark delivered",
  ChangeItems: "Change items",
  ChangeShippingAddress: "Change address",
  AddNote: "Add note",
  ReturnItems: "Return items",
  RefundPayment: "Refund…",
  CancelOrder: "Cancel order…",
};

/** The words of an order's screen. */
export const orderText = {
  title: (number: string): string => `Order ${number}`,
  print: "Print",
  printNote: "Print delivery note",
  printSummary: "Print summary with prices",
  copyOrderLink: "Copy link to this order",
  copyLink: "Copy link",
  linkCopied: "Link copied.",
  copyRefused: "The browser didn’t allow copying. Select the text and copy it yourself.",
  placed: (at: string): string => `placed ${at}`,
  /** A moment inside a sentence. */
  inSentence: (moment: string): string => moment.replace(/^Today/, "today"),
  refundDue: "Refund due",
  allOfCustomer: "All orders of this customer",

  missing: {
    toList: "Back to the list",
    none: (number: string): string => `There is no order ${number} in this book`,
    noneHow: "Check the number, or open the book that holds it.",
    unborn: (number: string): string => `Order ${number} is not yet born`,
    unbornHow: (shown: number, first: number): string =>
      `The screen shows event ${formatNumber(shown)}; its first event is ${formatNumber(first)}.`,
    goTo: (first: number): string => `Go to event ${formatNumber(first)}`,
  },

  life: {
    name: "Life of this order",
    placed: "Placed",
    paid: "Paid",
    shipped: "Shipped",
    delivered: "Delivered",
    cancelled: "Cancelled",
    next: "Next",
    notRecorded: "Not recorded",
  },

  readOnly: "Read-only in the past. Back to now to act.",
  notPossible: "Not possible now",
  action: ACTIONS,

  lines: {
    title: "Lines",
    count: (lines: number, units: number): string =>
      `${formatCount(lines, "line")}, ${formatCount(units, "unit")}`,
    sku: "SKU",
    item: "Item",
    quantity: "Qty",
    each: (symbol: string): string => `Each, ${symbol}`,
    amount: (symbol: string): string => `Amount, ${symbol}`,
    free: "Free",
    returned: (units: number): string => `${formatNumber(units)} returned`,
    times: (units: number, each: string): string => `${formatNumber(units)} × ${each}`,
    priceNotKnown: "price not known",
    notKnown: "not known",
    discount: (percent: number, amount: string): string => `${formatNumber(percent, 2)}% off, ${amount}`,
  },

  totals: {
    goods: "Goods",
    discount: "Discount",
    postage: "Postage",
    total: "Total",
    paid: (methods: string | null, at: string): string =>
      methods === null ? `Paid, ${at}` : `Paid by ${methods}, ${at}`,
    refunded: (at: string): string => `Refunded, ${at}`,
    returned: "Goods returned",
    stillToPay: "Still to pay",
    overpaid: "Overpaid",
    refundDue: "Refund due",
    payment: "Payment",
  },

  facts: {
    customer: "Customer",
    customerNumber: (reference: string): string => `Number ${reference}`,
    noContacts: "No contacts known.",
    customerForgotten: "Everything about them was deleted.",
    shipTo: "Ship to",
    noAddress: "No address known.",
    onlyCountry: "Only the country is known.",
    forgottenAddress: "Forgotten address",
    payment: "Payment",
    notKnown: "Not known.",
    noPaymentsRecorded: "The order’s source recorded no payments.",
    nothingReceived: "Nothing received yet.",
    amountNotKnown: "Paid, amount not known",
    received: (amount: string): string => `${amount} received`,
    refunded: (amount: string): string => `${amount} refunded`,
    nothingRefunded: "Nothing refunded",
    shipment: "Shipment",
    neverShipped: "Never shipped.",
    cancelled: (reason: string): string => `Cancelled: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`,
    noShipmentsRecorded: "The order’s source recorded no shipments.",
    notShipped: "Not shipped yet.",
    shipmentNeeds: "Needs a carrier and a tracking number.",
    carrierNotKnown: "Carrier not known",
    trackingNotKnown: "Tracking number not known",
  },

  notes: "Notes",
  forgottenNote: "Forgotten note",
  notedWith: (at: string, event: string, position: number): string =>
    `${at} · ${event}, event ${formatNumber(position)}`,

  trail: {
    title: "Trail",
    show: "Show the trail as",
    events: "Events",
    json: "JSON",
    lead: (events: number, version: number): string =>
      `This is the log itself: ${formatCount(events, "event")}, version ${formatNumber(version)}.`,
    allEvents: (number: string): string => `All events of order ${number}`,
    allCopied: "All events copied.",
    copyJson: "Copy JSON",
    note: (text: string): string => `“${text}”`,
    origin: (position: number, version: number, actor: string): string =>
      `Event ${formatNumber(position)} · v${formatNumber(version)} · by ${actor}`,
    recorded: "Recorded",
    eventAsJson: (position: number): string => `Event ${formatNumber(position)} as JSON`,
    eventCopied: (position: number): string => `Event ${formatNumber(position)} copied.`,
    details: "Details",
    version: (version: number): string => `v${formatNumber(version)}`,
    seeAt: (position: number): string => `See everything at ${formatNumber(position)}`,
  },

  effect: {
    name: "What it changed:",
    to: "to",
    none: "none",
    figures: {
      dueMinor: "total",
      receivedMinor: "received",
      outstandingMinor: "still to pay",
      refundedMinor: "refunded",
      refundDueMinor: "refund due",
      returnedMinor: "goods returned",
    } satisfies Readonly<Record<MovedFigure, string>>,
  },

  cause: {
    name: "What caused it",
    command: "Command",
    commandId: "Command’s id",
    actor: "Actor",
    device: "Device",
    correlation: "Correlation",
    causedBy: "Caused by",
    itself: "itself: somebody gave this command",
    recorded: "Recorded",
    hash: "Hash",
    together: (versions: string): string => `Written in one with ${versions}: both or neither.`,
    undo: "Undo",
  },

  undo: {
    last: (event: string): string => `Undo “${event}”`,
    replaced: "A later one has replaced it.",
    noWay: "This application doesn’t know of a way.",
    refund: (amount: string): string => `Refund ${amount}…`,
    pay: (amount: string): string => `Record ${amount} as paid…`,
    label: {
      CancelOrder: "Cancel order…",
      ChangeItems: "Change items back…",
      ChangeShippingAddress: "Change address back…",
    },
    how: {
      CancelOrder: "By cancelling: the order stays in the book as cancelled.",
      ChangeItems: "By changing the items back to what they were.",
      ChangeShippingAddress: "By changing the address back to what it was.",
      RefundPayment: "By a refund: payment and refund both stay in the trail.",
      RecordPayment: "By recording the amount as paid again.",
    },
    none: {
      OrderPaid: "How much came in isn’t known, so nothing can be paid back.",
      ShippingAddressChanged: "What the address was before isn’t known any more.",
      OrderShipped: "Nothing calls a parcel back. Once it is delivered, record what comes back as a return.",
      OrderDelivered: "Nothing undoes a delivery. Record what comes back as a return.",
      OrderCancelled: "Nothing revives a cancelled order. Order the same anew with a copy of it.",
      PaymentRefunded: "Nothing takes back the refund of a cancelled order.",
      ItemsReturned: "Nothing undoes a return. Order the same anew with a copy of the order.",
      NoteAdded: "A note can’t be unsaid. Add another one; forgetting the customer deletes both.",
    } as Readonly<Partial<Record<OrderEventType, string>>>,
  },
  duplicate: "Duplicate as new order",

  eventFacts: {
    lines: (lines: number, goods: string): string => `${formatCount(lines, "line")}, ${goods} of goods`,
    somePricesNotKnown: ", some prices not known",
    postage: (amount: string): string => `Postage ${amount}`,
    amountNotKnown: "Amount not known",
    by: (amount: string, methods: string): string => `${amount} by ${methods}`,
    returned: (units: number, amount: string): string => `${formatCount(units, "unit")}, ${amount}`,
    and: (first: string, last: string): string => `${first} and ${last}`,
  },
} as const;
