import { formatCount, formatNumber } from "../../format/number.ts";

/** The words of the forms over an order. */
export const dialogsText = {
  restored: (at: string): string => `Draft from ${at} restored. It is kept on this device until it is sent.`,
  startOver: "Start over",
  meanwhile: "The order has changed since this form was opened.",
  lookAgain: "What you entered is kept. Look whether it still fits before you send it.",
  allOfIt: "all of it",
  amountIn: (symbol: string): string => `Amount, ${symbol}`,
  nothingKnown: {
    paid: "paid, amount not known",
    payment: "payment not known",
    due: "amount due not known",
  },

  writes: "What this writes to the log",
  version: (version: number): string => `v${formatNumber(version)}`,

  address: {
    title: (number: string): string => `Change the address of order ${number}`,
    confirm: "Change address",
    done: (number: string): string => `Address of order ${number} changed.`,
  },

  cancel: {
    title: (number: string): string => `Cancel order ${number}?`,
    confirm: (number: string): string => `Cancel order ${number}`,
    keep: "Keep order",
    done: (number: string): string => `Order ${number} cancelled.`,
    chosen: "The reason you choose",
    payment: "The payment",
    now: "Refund now",
    nowHow: "All that was received and not refunded yet.",
    later: "Leave the refund due",
    laterHow: "The order stays in “Refund due” until you refund it.",
    together: "Both or neither.",
    remark:
      "Nothing is deleted: the order stays in the book as cancelled. Your note is kept beside the log, so it can be forgotten.",
    nothingReceived: "nothing received",
    received: (amount: string): string => `${amount} received`,
  },

  deliver: {
    title: (number: string): string => `Mark order ${number} delivered?`,
    confirm: "Mark delivered",
    dismiss: "Not yet",
    done: (number: string): string => `Order ${number} delivered.`,
    remark: "After that it can be returned and refunded, but not cancelled.",
  },

  items: {
    title: (number: string): string => `Change the items of order ${number}`,
    confirm: "Change items",
    done: (number: string): string => `Items of order ${number} changed.`,
    postageIn: (symbol: string): string => `Postage, ${symbol}`,
    postageHow: "Empty: not known.",
    sum: (lines: number, total: string): string =>
      `${formatCount(lines, "line")}, ${total}. Enter goes to the next line, Alt+Delete removes one.`,
  },

  addNote: {
    title: (number: string): string => `Add a note to order ${number}`,
    confirm: "Add note",
    done: (number: string): string => `Note added to order ${number}.`,
    remark: "It is kept beside the log, so it can be forgotten.",
  },

  payment: {
    title: (number: string): string => `Record a payment for order ${number}`,
    confirm: "Record payment",
    done: (number: string): string => `Payment for order ${number} recorded.`,
    method: "Method",
    methods: {
      card: "Card",
      "bank transfer": "Bank transfer",
      cash: "Cash",
      PayPal: "PayPal",
      voucher: "Voucher",
      "": "Not known",
    },
    reference: "Reference",
    referenceHow: "Such as the receipt’s number. Not a person’s name: it stands in the log.",
    stillToPay: (amount: string): string => `${amount} still to pay`,
  },

  refund: {
    title: (number: string): string => `Refund order ${number}`,
    confirm: "Record refund",
    done: (number: string): string => `Refund for order ${number} recorded.`,
    atMost: (amount: string): string => `At most ${amount} can be refunded.`,
    refundable: (amount: string): string => `${amount} can be refunded`,
  },

  returns: {
    title: (number: string): string => `Return items of order ${number}`,
    subtitle: "How many came back of each line?",
    confirm: "Record return",
    done: (number: string): string => `Return for order ${number} recorded.`,
    missing: "Enter how many of at least one line came back.",
    atMost: (units: number): string => `At most ${formatNumber(units)}.`,
    of: (units: number): string => `of ${formatNumber(units)}`,
    cameBack: (item: string): string => `Came back, ${item}`,
    none: "0",
  },

  ship: {
    title: (number: string): string => `Ship order ${number}`,
    to: (address: string): string => `To ${address}`,
    confirm: "Ship order",
    done: (number: string): string => `Order ${number} shipped.`,
    carrier: "Carrier",
    carrierMissing: "Name the carrier.",
    tracking: "Tracking number",
    trackingMissing: "Enter the tracking number.",
  },
} as const;
