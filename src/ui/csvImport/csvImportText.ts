import type { CsvRemarks } from "../../orders/csv/csvSummary.ts";
import type { DateOrder } from "../../orders/csv/dateCell.ts";
import type { DecimalMark } from "../../orders/csv/decimal.ts";
import type { CsvEncoding, CsvSeparator } from "../../orders/csv/dialect.ts";
import type { CsvField, CsvNeed } from "../../orders/csv/fields.ts";
import { formatCount, formatNumber } from "../format/number.ts";
import { leftOutKind, leftOutReason } from "./leftOutText.ts";

/** The words of the import of a shop's own CSV. */
export const csvImportText = {
  title: "Import orders from a CSV file",
  lead: "Your shop’s own export, as it is. Nothing is written before you have seen what comes out.",
  back: "Data & settings",
  steps: {
    file: "File",
    fileHelp: "An export with one row for each item of an order. It stays on this device.",
    reading: "How it is read",
    readingHelp: "Recognised from the whole file. Set right what doesn’t look right.",
    columns: "Columns",
    columnsHelp: "What each column of the file holds. A column that isn’t used is left where it is.",
    formats: "Dates and amounts",
    formatsHelp: "Recognised from all rows of the columns above.",
    exceptions: "What is no order",
    exceptionsHelp:
      "Credit notes, stock written off and costs are listed, never guessed at. You see each of them with its line before anything is written.",
    check: "What comes out",
    checkHelp: "A dry run: everything is read and decided as in the import, and nothing is written.",
    done: "Import",
    doneHelp: "Importing the file again adds nothing; one that was broken off goes on where it stopped.",
  },
  file: {
    choose: "CSV file",
    another: "Another CSV file",
    help: "Choosing a file only reads it.",
    chosen: (name: string, size: string) => `${name}, ${size}`,
    rows: (rows: number, columns: number) =>
      `${formatCount(rows, "row")} in ${formatCount(columns, "column")}`,
    reading: "Reading the file",
    cancelled: "Cancelled. Choose the file again to read it.",
    problem: (line: number, reason: string) => `Line ${formatNumber(line)}: ${reason}`,
    nothingWritten: "Nothing was written.",
    noRows: "The file holds no rows besides the names of its columns.",
  },
  reading: {
    encoding: "Encoding",
    encodings: {
      "utf-8": "UTF-8",
      "utf-16le": "UTF-16 (little-endian)",
      "utf-16be": "UTF-16 (big-endian)",
      "windows-1252": "Windows-1252 (Western European)",
    } satisfies Readonly<Record<CsvEncoding, string>>,
    separator: "Between cells",
    separators: {
      ",": "Comma ,",
      ";": "Semicolon ;",
      "\t": "Tab",
      "|": "Vertical bar |",
    } satisfies Readonly<Record<CsvSeparator, string>>,
    quotes: "Quotation marks",
    hasQuotes: { yes: "Enclose a cell", no: "Are letters" },
    header: "First row",
    hasHeader: { yes: "Names of the columns", no: "Already an order" },
    recognized: "Recognised",
    changed: (was: string) => `Changed by you; recognised was ${was}`,
    damaged: (rows: number) =>
      `${formatCount(rows, "row has", "rows have")} letters that can’t be read (�). The encoding may be another one.`,
    preview: "First rows of the file",
    line: "Line",
  },
  columns: {
    table: "Columns of the file",
    unnamed: (number: number) => `Column ${number}`,
    holdsOf: (name: string) => `What ${name} holds`,
    notUsed: "Not used",
    choose: "Choose a column",
    empty: "empty",
    fields: {
      orderNumber: "Order number",
      date: "Order date",
      customerNumber: "Customer number",
      customerName: "Customer name",
      customerEmail: "E-mail",
      sku: "Item number",
      itemName: "Item name",
      quantity: "Quantity",
      unitPrice: "Price each",
      lineTotal: "Line total",
      postage: "Postage of the order",
      currency: "Currency",
      street: "Street",
      postalCode: "Postal code",
      city: "City",
      country: "Country",
      status: "Status, or cancelled",
      paidAt: "Paid on",
      shippedAt: "Shipped on",
      deliveredAt: "Delivered on",
      cancelledAt: "Cancelled on",
    } satisfies Readonly<Record<CsvField, string>>,
    missing: {
      orderNumber: "Which column holds the order number?",
      date: "Which column holds the order date?",
      item: "Which column holds the item’s number or name?",
      quantity: "Which column holds the quantity?",
      price: "Which column holds the price each, or the total of a line?",
    } satisfies Readonly<Record<CsvNeed, string>>,
    missingTitle: (count: number) => `${formatCount(count, "column")} still to choose`,
    people: "Names, customer numbers and addresses are kept beside the log, never in it.",
  },
  formats: {
    dates: "Dates",
    orders: {
      DMY: "Day, month, year",
      MDY: "Month, day, year",
      YMD: "Year, month, day",
    } satisfies Readonly<Record<DateOrder, string>>,
    dateExample: (text: string, reading: string) => `“${text}” is ${reading}.`,
    dateRival: (text: string, readings: readonly string[]) =>
      `All dates can be read in more than one way: “${text}” could be ${listed(readings, "or")}. Please look whether this is right.`,
    unreadableDates: (count: number) => `${formatCount(count, "date")} can’t be read so.`,
    zone: (zone: string) => `Times without a zone are those of ${zone}, the book’s own.`,
    numbers: "Decimal mark",
    marks: { ".": "Point: 1,234.50", ",": "Comma: 1.234,50" } satisfies Readonly<Record<DecimalMark, string>>,
    numberExample: (text: string, reading: string) => `“${text}” is ${reading}.`,
    numberRival: (text: string, readings: readonly string[]) =>
      `All numbers can be read in more than one way: “${text}” could be ${listed(readings, "or")}. Please look whether this is right.`,
    unreadableNumbers: (count: number) => `${formatCount(count, "number")} can’t be read so.`,
    currency: "Currency",
    currencyHelp: "No column names one, so all orders get this one.",
    currencyBlank: "For orders whose rows name none.",
    currencySign: "By the sign beside the amounts.",
  },
  exceptions: {
    costs: "Item numbers that are your own costs",
    costsHelp: "Fees that a market place or a bank books as items. Separate them with commas.",
    credit: "A credit note that takes back exactly one order cancels it",
    creditHelp:
      "A credit note never names its order. It counts as a cancellation only if it takes back exactly what an order of the same customer held: the same items, quantities and prices, placed before it; of several, the latest. All others stay listed.",
    cancelled: "Values that mean a cancelled order",
    cancelledHelp:
      "Such an order is recorded as created and cancelled. Without a column that says when, it counts as cancelled at its own date. Other values are not taken over.",
    manyValues: "This column has too many different values for a status.",
    value: (text: string, rows: number) => `${text} (${formatCount(rows, "row")})`,
  },
  check: {
    run: "See what comes out",
    again: "Check again",
    running: "Checking the file",
    cancelled: "Cancelled. Nothing was written.",
    changed: "Something was changed above. Check the file again.",
    title: "This would be imported",
    none: "No order comes out of this file",
    noneHelp: "See below why its rows were left out, and set right how the file is read.",
    orders: "Orders",
    lines: "Lines",
    customers: "Customers",
    value: "Value",
    valueOf: (currency: string) => `Value, ${currency}`,
    period: "Placed",
    placed: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    noPeriod: "–",
    withoutCustomer: (orders: number) => `${formatCount(orders, "order")} without one`,
    cancelledOrders: (orders: number) => `${formatNumber(orders)} of them cancelled`,
    perOrder: (lines: string) => `${lines} an order`,
    fresh: (events: number) => `${formatCount(events, "event")} would be written`,
    known: (events: number) =>
      `${formatCount(events, "event is", "events are")} in the book already and would not be written again`,
    allKnown: "Everything in this file is in the book already. An import would write nothing.",
    fitting: (notes: number, isOn: boolean) =>
      isOn
        ? `${formatCount(notes, "credit note takes", "credit notes take")} back exactly one order and cancel it.`
        : `${formatCount(notes, "credit note takes", "credit notes take")} back exactly one order. Under “What is no order” you can have it cancelled.`,
    forgotten: (events: number) =>
      `${formatCount(events, "order")} of customers who were forgotten: no name or number of theirs is kept.`,
    remarks: {
      severalDates: (count: number) =>
        `${formatCount(count, "order has", "orders have")} rows with different times; the earliest counts.`,
      splitLines: (count: number) =>
        `${formatCount(count, "row becomes", "rows become")} two lines a minor unit apart, so that what it comes to is exact.`,
      differingTotals: (count: number) =>
        `In ${formatCount(count, "row")} the line total isn’t quantity × price each; the price each counts.`,
      unknownPrices: (count: number) =>
        `${formatCount(count, "row has", "rows have")} no price; it is kept as not known.`,
    } satisfies Readonly<Record<keyof CsvRemarks, (count: number) => string>>,
  },
  leftOut: {
    title: "Left out",
    count: (rows: number) => formatCount(rows, "row"),
    none: "Every row of the file is part of an order.",
    reason: "Reason",
    rows: "Rows",
    line: "Line",
    order: "Order number",
    list: "Rows left out",
    more: (rows: number) => `And ${formatCount(rows, "more row")}. The CSV holds all of them.`,
    download: "Save these rows as CSV",
    fileName: (file: string) => `left-out-of-${file.replace(/\.[^.]*$/, "")}.csv`,
  },
  leftOutFile: { columns: ["line", "reason"] },
  leftOutReason,
  leftOutKind,
  run: {
    import: (orders: number) => `Import ${formatCount(orders, "order")}`,
    importNew: (events: number) => `Import ${formatCount(events, "new event")}`,
    running: "Importing orders",
    cancelled: "Cancelled.",
    nothing: "There is no order to import.",
    allKnown: "Everything in this file is in the book already.",
    leaving: "The import goes on. Its report will be under Data & settings, Import CSV.",
    done: (events: number) => `${formatCount(events, "event")} recorded.`,
    doneTitle: (orders: number) => `${formatCount(orders, "order")} imported`,
    nothingNew: "Nothing new",
    known: (events: number) => `${formatCount(events, "event was", "events were")} in the book already.`,
    refused: (events: number) =>
      `${formatCount(events, "event was", "events were")} refused by the book’s own rules.`,
    stopped: "Import cancelled",
    stoppedWords: (events: number) =>
      `${formatCount(events, "event")} recorded so far stay. Importing the file again goes on from there.`,
    stoppedBefore: "Nothing was written.",
    show: "Show these orders",
  },
} as const;

/** `a or b`, `a, b or c`. */
function listed(words: readonly string[], joint: string): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${joint} ${last}`;
}
