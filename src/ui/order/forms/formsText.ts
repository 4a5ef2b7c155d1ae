import { formatCount, formatNumber } from "../../format/number.ts";

/** The words that forms of orders share: addresses, lines, what is wrong with a field, why nothing was written. */
export const formsText = {
  recipient: "Recipient",
  street: "Street",
  postalCode: "Postal code",
  city: "City",
  country: "Country",
  countryNotKnown: "Not known",

  sku: "SKU",
  item: "Item",
  quantity: "Quantity",
  quantityHead: "Qty",
  price: "Price each",
  eachIn: (symbol: string): string => `Each, ${symbol}`,
  amountIn: (symbol: string): string => `Amount, ${symbol}`,
  noAmount: "–",
  onePlaceholder: "1",
  line: (line: number): string => `Line ${formatNumber(line)}`,
  removeLine: (line: number): string => `Remove line ${formatNumber(line)}`,
  addItem: "Add item",
  knownItem: (sku: string, price: string): string => `${sku}, ${price}`,

  reason: "Reason",
  chooseReason: "Choose a reason",
  reasonMissing: "Choose a reason.",
  note: "Note",

  close: "Close",
  toCorrect: (count: number): string => `${formatCount(count, "thing")} to correct before this can be sent.`,
  noAmountTyped: (example: string): string => `Enter an amount such as ${example}.`,
  notWhole: "Enter a whole number.",

  failed: "It couldn’t be saved. Nothing was written.",
  failedHow: (message: string): string => `${message} What you entered is kept; trying again is safe.`,
  conflict: "Somebody else changed the order meanwhile. Nothing was written.",
  newer: (facts: readonly string[], position: number): string =>
    `${facts.join(", ")}, event ${formatNumber(position)}`,
  conflictHow: "What you entered is kept. Look whether it still fits, then send it again.",
} as const;
