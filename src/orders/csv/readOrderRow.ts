import type { Currency } from "../money.ts";
import { MAX_QUANTITY } from "../submissions/fieldSchemas.ts";
import type { CellReader, RowFault } from "./cellReader.ts";
import { readCurrency } from "./currencyCell.ts";
import { type Decimal, wholeOf } from "./decimal.ts";
import type { CsvRow } from "./rowCutter.ts";

/** What a row says about its order; each part null where the row is silent about it. */
export interface OrderHead {
  /** Times as ISO 8601; local where they name no zone. */
  readonly date: string | null;
  readonly paidAt: string | null;
  readonly shippedAt: string | null;
  readonly deliveredAt: string | null;
  readonly cancelledAt: string | null;
  readonly customerNumber: string | null;
  readonly customerName: string | null;
  readonly customerEmail: string | null;
  readonly currency: Currency | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly status: string | null;
  readonly postage: Decimal | null;
}

/** What a row says about its item. Quantity and amounts may be below 0, as on a credit note. */
export interface RowItem {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  /** Null where the file has none. */
  readonly unitPrice: Decimal | null;
  readonly lineTotal: Decimal | null;
}

/** A row as a part of an order, or why it is none. */
export type RowReading =
  | { readonly ok: true; readonly orderNumber: string; readonly head: OrderHead; readonly item: RowItem }
  | ({ readonly ok: false; readonly orderNumber: string | null } & RowFault);

/** Reads a row by what its columns hold. `width` is how many columns the file has. */
export function readOrderRow(row: CsvRow, reader: CellReader, width: number): RowReading {
  reader.begin(row.cells);
  const orderNumber = reader.text("orderNumber");
  if (row.isMisquoted) reader.faulty("misquoted");
  const beyond = row.cells.slice(width).some((cell) => cell.trim() !== "");
  if (beyond) reader.faulty("too-many-cells", String(row.cells.length));
  if (orderNumber === null) reader.faulty("no-order-number");
  const head = readHead(reader);
  const item = readItem(reader);
  const { fault } = reader;
  if (fault !== null || orderNumber === null || item === null) {
    return { ok: false, orderNumber, ...(fault ?? { reason: "no-item", detail: "" }) };
  }
  return { ok: true, orderNumber, head, item };
}

/** What sources write where they don't know a country. */
const NO_COUNTRY = /^(unspecified|unknown|none|n\/?a|null|-+)$/i;

function readHead(reader: CellReader): OrderHead {
  const country = reader.text("country");
  const postage = reader.number("postage", "bad-postage");
  if (postage !== null && postage.units < 0n) reader.faulty("bad-postage", reader.text("postage") ?? "");
  return {
    date: reader.date("date"),
    paidAt: reader.date("paidAt"),
    shippedAt: reader.date("shippedAt"),
    deliveredAt: reader.date("deliveredAt"),
    cancelledAt: reader.date("cancelledAt"),
    customerNumber: reader.text("customerNumber"),
    customerName: reader.text("customerName"),
    customerEmail: reader.text("customerEmail"),
    currency: readCurrencyOf(reader),
    street: reader.text("street"),
    postalCode: reader.text("postalCode"),
    city: reader.text("city"),
    country: country === null || NO_COUNTRY.test(country) ? null : country,
    status: reader.text("status"),
    postage,
  };
}

function readCurrencyOf(reader: CellReader): Currency | null {
  const text = reader.text("currency");
  return text === null ? null : (readCurrency(text) ?? reader.faulty("bad-currency", text));
}

function readItem(reader: CellReader): RowItem | null {
  const sku = reader.text("sku") ?? "";
  const name = reader.text("itemName") ?? "";
  if (sku === "" && name === "") reader.faulty("no-item");
  const written = reader.text("quantity");
  if (written === null) return reader.faulty("no-quantity");
  const decimal = reader.number("quantity", "bad-quantity");
  const quantity = decimal === null ? null : wholeOf(decimal);
  if (quantity === null || Math.abs(quantity) > MAX_QUANTITY) return reader.faulty("bad-quantity", written);
  const unitPrice = reader.number("unitPrice", "bad-price");
  const lineTotal = reader.number("lineTotal", "bad-price");
  return { sku, name, quantity, unitPrice, lineTotal };
}
