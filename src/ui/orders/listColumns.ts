import { ORDER_COLUMNS, type OrderColumn } from "../../orders/orderColumns.ts";
import { ORDER_SORT_KEYS, type OrderSort } from "../../orders/queries/orderList.ts";
import type { OrderListSearch } from "./orderListSearch.ts";

/** A column of the table: the number, which is always there, or one that was chosen. */
export type ListColumn = "number" | OrderColumn;

/** Beside the number, unless the address says others. */
export const DEFAULT_COLUMNS: readonly OrderColumn[] = [
  ...(["placed", "customer", "country", "items", "status", "total"] as const),
];

/** What each column asks for, in rem; where there is less room, all of them shrink alike. */
export const COLUMN_WIDTHS: Readonly<Record<ListColumn, number>> = {
  number: 5.5,
  placed: 10.25,
  customer: 12.5,
  country: 8.5,
  items: 11,
  units: 5,
  status: 15.5,
  received: 7.5,
  outstanding: 7.5,
  refunded: 7.5,
  refundDue: 7.5,
  total: 8.25,
};

/** The columns of a search, from left to right. */
export const columnsOf = ({ cols }: OrderListSearch): readonly OrderColumn[] => cols ?? DEFAULT_COLUMNS;

/** The search with other columns; the usual ones are left out of the address. */
export function withColumns(search: OrderListSearch, columns: readonly OrderColumn[]): OrderListSearch {
  const isUsual = columns.join() === DEFAULT_COLUMNS.join();
  return { ...search, cols: isUsual || columns.length === 0 ? undefined : [...columns] };
}

/** What a column is sorted by; null: it can't be. */
export const sortKeyOf = (column: ListColumn): OrderSort["by"] | null =>
  ORDER_SORT_KEYS.find((key) => key === column) ?? null;

/** Chosen columns as they stand, and then the others. */
export const allColumns = (chosen: readonly OrderColumn[]): readonly OrderColumn[] => [
  ...chosen,
  ...ORDER_COLUMNS.filter((column) => !chosen.includes(column)),
];

/** The list with one entry moved by a step; unchanged where there is no room. */
export function moved<T>(list: readonly T[], entry: T, step: -1 | 1): readonly T[] {
  const from = list.indexOf(entry);
  const to = from + step;
  if (from < 0 || to < 0 || to >= list.length) return list;
  const others = list.filter((one) => one !== entry);
  return [...others.slice(0, to), entry, ...others.slice(to)];
}

/** Columns of figures stand at the end of their cells. */
export const isFigure = (column: ListColumn): boolean =>
  (["units", "received", "outstanding", "refunded", "refundDue", "total"] as readonly string[]).includes(
    column,
  );
