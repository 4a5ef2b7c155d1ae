import type { OrderOfRows, PricedItem } from "./makeOrder.ts";

/** A credit note and the one order that it takes back. */
export interface FittingNote {
  readonly note: OrderOfRows;
  readonly order: OrderOfRows;
}

const keyOf = ({ sku, quantity, unitPriceMinor }: PricedItem): string =>
  JSON.stringify([sku, quantity, unitPriceMinor]);

/** The goods of an order or a note as a text, whatever the order of its lines. */
const goodsOf = ({ currency, items }: OrderOfRows): string =>
  [currency, ...items.map(keyOf).toSorted()].join("\n");

const byTime = (one: OrderOfRows, other: OrderOfRows): number =>
  one.placedAt < other.placedAt ? -1 : Number(one.placedAt > other.placedAt);

/**
 * The credit notes that take back exactly what an order of the same customer held: the same items, quantities and
 * unit prices, and no later than the note; of several such orders the latest. Each order is taken back once.
 */
export function fittingNotes(
  notes: readonly OrderOfRows[],
  orders: readonly OrderOfRows[],
): readonly FittingNote[] {
  const customers = new Set(notes.flatMap(({ head }) => head.customerNumber ?? []));
  const byGoods = new Map<string, OrderOfRows[]>();
  const inTime = orders.toSorted(byTime);
  for (const order of inTime) {
    const { customerNumber } = order.head;
    if (customerNumber === null || !customers.has(customerNumber)) continue;
    const key = `${customerNumber}\n${goodsOf(order)}`;
    byGoods.set(key, [...(byGoods.get(key) ?? []), order]);
  }
  const fitting: FittingNote[] = [];
  for (const note of notes.toSorted(byTime)) {
    const candidates = byGoods.get(`${note.head.customerNumber}\n${goodsOf(note)}`) ?? [];
    const at = candidates.findLastIndex(({ placedAt }) => placedAt <= note.placedAt);
    const [order] = at === -1 ? [] : candidates.splice(at, 1);
    if (order !== undefined) fitting.push({ note, order });
  }
  return fitting;
}
