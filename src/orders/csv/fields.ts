/** What a column may hold. */
export const CSV_FIELDS = [
  "orderNumber",
  "date",
  "customerNumber",
  "customerName",
  "customerEmail",
  "sku",
  "itemName",
  "quantity",
  "unitPrice",
  "lineTotal",
  "postage",
  "currency",
  "street",
  "postalCode",
  "city",
  "country",
  "status",
  "paidAt",
  "shippedAt",
  "deliveredAt",
  "cancelledAt",
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** Which column holds what, counted from 0. A column holds one thing at most. */
export type CsvColumns = Readonly<Partial<Record<CsvField, number>>>;

/** Fields that hold a number, and those that hold a date: each kind is written alike in all of a file. */
export const NUMBER_FIELDS = [
  "quantity",
  "unitPrice",
  "lineTotal",
  "postage",
] as const satisfies readonly CsvField[];
export const DATE_FIELDS = [
  "date",
  "paidAt",
  "shippedAt",
  "deliveredAt",
  "cancelledAt",
] as const satisfies readonly CsvField[];

/** What an order can't be made without. An item needs a number or a name, a price one each or one a line. */
export const CSV_NEEDS = ["orderNumber", "date", "item", "quantity", "price"] as const;
export type CsvNeed = (typeof CSV_NEEDS)[number];

const MET_BY: Readonly<Record<CsvNeed, readonly CsvField[]>> = {
  orderNumber: ["orderNumber"],
  date: ["date"],
  item: ["sku", "itemName"],
  quantity: ["quantity"],
  price: ["unitPrice", "lineTotal"],
};

/** What these columns lack, so that no order could be made of them. */
export const missingNeeds = (columns: CsvColumns): readonly CsvNeed[] =>
  CSV_NEEDS.filter((need) => MET_BY[need].every((field) => columns[field] === undefined));
