import { formatCount } from "../format/number.ts";

/** The words of forgetting a customer. */
export const privacyText = {
  forget: "Forget this customer…",
  inPast: "Read-only in the past: go back to now to forget a customer",
  loading: "Looking up what the book holds…",
  /** Of an order that names nobody. */
  customerOf: (orderNumber: string) => `the customer of order ${orderNumber}`,
  someCustomer: "this customer",
  title: (name: string) => `Forget ${name}?`,
  keep: "Keep customer",
  goOn: "Forget…",
  back: "Back",
  confirm: "Forget for good",
  nothing: "The book holds nothing about this customer that could be forgotten.",
  goes: {
    title: "What will be deleted",
    words: (records: number) => `${formatCount(records, "personal record")}, for good.`,
    kinds: {
      customer: "Name and contacts",
      address: "Addresses",
      note: "Notes and other texts",
    },
    count: (records: number) => formatCount(records, "record"),
    empty: "Nothing filled in",
  },
  stays: {
    title: "What stays",
    orders: (orders: number) =>
      `${formatCount(orders, "order")}, with items, amounts and dates, from “Forgotten customer”.`,
    log: "The event log, its hashes, the statistics and the time bar, at every position. One more event says that a customer was forgotten; it names nobody.",
    typed:
      "What was typed as an item, a payment reference, a carrier or a tracking number: that is part of the log.",
    copies: "Backups and exports made before. Delete them, or forget the customer again after restoring one.",
  },
  noUndo: "This can’t be undone.",
  sure: (records: number) => `This deletes ${formatCount(records, "personal record")} for good.`,
  typed: {
    label: (text: string) => `Type “${text}” to confirm`,
    or: (texts: readonly string[]) => `Or ${texts.map((text) => `“${text}”`).join(" or ")}.`,
    wrong: (text: string) => `That is something else. Type “${text}”.`,
  },
  done: (records: number) => `The customer is forgotten: ${formatCount(records, "record")} deleted.`,
  failed: (message: string) => `Nothing was deleted: ${message}`,
  conflict: "Another tab was faster. Look again.",
  pick: {
    title: "Forget a customer",
    field: "Customer",
    help: "Type a name, a number or an email address, and pick who is to be forgotten.",
    close: "Close",
    number: (reference: string) => `Customer ${reference}`,
    orders: (orders: number) => formatCount(orders, "order"),
  },
  copies: {
    search: "The search was for a customer who was forgotten, and was cleared.",
  },
  broughtBack: {
    title: "Forgotten people are back.",
    words: (customers: number) =>
      `This book holds records of ${formatCount(customers, "customer")} who ${customers === 1 ? "was" : "were"} forgotten on this device. It may come from an older backup.`,
    forget: "Forget again…",
    later: "Not now",
    dialog: (customers: number) => `Forget ${formatCount(customers, "customer")} again?`,
    confirm: "Forget again",
    named: (name: string, records: number) => `${name}, ${formatCount(records, "record")}`,
    lead: "Their names, contacts, addresses and texts are deleted from this book for good. Their orders stay.",
    done: (customers: number) =>
      `${formatCount(customers, "customer")} ${customers === 1 ? "is" : "are"} forgotten again.`,
  },
} as const;
