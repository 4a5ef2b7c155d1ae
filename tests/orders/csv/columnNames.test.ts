import { describe, expect, it } from "vitest";
import { meansCancelled } from "../../../src/orders/csv/cancelledWords.ts";
import { guessColumns } from "../../../src/orders/csv/columnNames.ts";
import { type CsvField, missingNeeds } from "../../../src/orders/csv/fields.ts";

/** The fields in the order of the columns; "-" where a column is taken for nothing. */
function fieldsOf(names: readonly string[]): readonly string[] {
  const entries = Object.entries(guessColumns(names)) as [CsvField, number][];
  return names.map((_, at) => entries.find(([, column]) => column === at)?.[0] ?? "-");
}

const CASES: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    "Online Retail",
    [
      ["InvoiceNo", "orderNumber"],
      ["StockCode", "sku"],
      ["Description", "itemName"],
      ["Quantity", "quantity"],
      ["InvoiceDate", "date"],
      ["UnitPrice", "unitPrice"],
      ["CustomerID", "customerNumber"],
      ["Country", "country"],
    ],
  ],
  [
    "German",
    [
      ["Bestell-Nr.", "orderNumber"],
      ["Datum", "date"],
      ["Kundennummer", "customerNumber"],
      ["Kunde", "customerName"],
      ["Straße", "street"],
      ["PLZ", "postalCode"],
      ["Ort", "city"],
      ["Land", "country"],
      ["Artikel-Nr.", "sku"],
      ["Bezeichnung", "itemName"],
      ["Menge", "quantity"],
      ["Einzelpreis", "unitPrice"],
      ["Gesamtpreis", "lineTotal"],
      ["Währung", "currency"],
      ["Versandkosten", "postage"],
    ],
  ],
  [
    "French",
    [
      ["N° de commande", "orderNumber"],
      ["Date de commande", "date"],
      ["Nom du client", "customerName"],
      ["Référence article", "sku"],
      ["Désignation", "itemName"],
      ["Qté", "quantity"],
      ["Prix unitaire", "unitPrice"],
      ["Montant", "lineTotal"],
      ["Devise", "currency"],
      ["Pays", "country"],
    ],
  ],
  [
    "Spanish",
    [
      ["Número de pedido", "orderNumber"],
      ["Fecha", "date"],
      ["Cliente", "customerName"],
      ["Código artículo", "sku"],
      ["Descripción", "itemName"],
      ["Cantidad", "quantity"],
      ["Precio unitario", "unitPrice"],
      ["Moneda", "currency"],
      ["Estado", "status"],
    ],
  ],
  [
    "Shopify",
    [
      ["Name", "orderNumber"],
      ["Email", "customerEmail"],
      ["Financial Status", "-"],
      ["Paid at", "paidAt"],
      ["Fulfilled at", "shippedAt"],
      ["Currency", "currency"],
      ["Subtotal", "-"],
      ["Shipping", "postage"],
      ["Total", "-"],
      ["Created at", "date"],
      ["Lineitem quantity", "quantity"],
      ["Lineitem name", "itemName"],
      ["Lineitem price", "unitPrice"],
      ["Lineitem sku", "sku"],
      ["Billing Name", "customerName"],
      ["Shipping Zip", "postalCode"],
      ["Shipping Country", "country"],
      ["Cancelled at", "cancelledAt"],
    ],
  ],
  [
    "names with more around them",
    [
      ["Order number (shop)", "orderNumber"],
      ["Order date and time", "date"],
      ["Unit price GBP", "unitPrice"],
      ["Colour", "-"],
    ],
  ],
];

describe("columns are told by their names", () => {
  it.each(CASES)("%s", (_, columns) => {
    expect(fieldsOf(columns.map(([name]) => name))).toEqual(columns.map(([, field]) => field));
  });

  it("one column holds one thing, the first of two that are called alike", () => {
    expect(fieldsOf(["Order", "Date", "Date", "Price", "Qty"])).toEqual([
      "orderNumber",
      "date",
      "-",
      "unitPrice",
      "quantity",
    ]);
  });

  it("what is missing is said", () => {
    expect(missingNeeds(guessColumns(["InvoiceNo", "Colour"]))).toEqual([
      "date",
      "item",
      "quantity",
      "price",
    ]);
    expect(missingNeeds({ orderNumber: 0, date: 1, sku: 2, quantity: 3, lineTotal: 4 })).toEqual([]);
    expect(missingNeeds({ orderNumber: 0, date: 1, itemName: 2, quantity: 3, unitPrice: 4 })).toEqual([]);
  });
});

describe("a status that means cancelled", () => {
  it.each([
    ["Cancelled", "Status", true],
    ["canceled by customer", "Status", true],
    ["Storniert", "Auftragsstatus", true],
    ["Annulée", "Statut", true],
    ["voided", "Financial Status", true],
    ["yes", "Cancelled", true],
    ["1", "is_cancelled", true],
    ["Ja", "Storniert", true],
    ["no", "Cancelled", false],
    ["yes", "Paid", false],
    ["Shipped", "Status", false],
    ["", "Status", false],
  ])("%j in %j: %s", (status, column, isCancelled) => {
    expect(meansCancelled(status, column)).toBe(isCancelled);
  });
});
