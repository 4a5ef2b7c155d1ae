import { firstGreater } from "../../engine/timeTravel/firstGreater.ts";
import type { OrdersAt } from "../projections/orders/ordersAt.ts";

type Add = (position: number, amount: number) => void;

/** What each event adds to the value of these orders: a creation all its lines, a change of items the difference. */
export function addLineValues({ model, position }: OrdersAt, rows: readonly number[], add: Add): void {
  const { lineSets } = model;
  const goods = lineSets.goodsMinor.values();
  addChanges({ model, position }, rows, (set) => goods[set] ?? 0, add);
}

interface Item {
  readonly sku: string;
  /** Units instead of their value. */
  readonly isUnits: boolean;
}

/** The same for one item on the lines of these orders. */
export function addItemAmounts(
  { model, position }: OrdersAt,
  rows: readonly number[],
  { sku, isUnits }: Item,
  add: Add,
): void {
  const { items, item, quantity, unitPrice, start, end } = model.lineSets;
  const [itemOf, quantities, prices] = [item.values(), quantity.values(), unitPrice.values()];
  const skuOf = items.skuCode.values();
  const wanted = items.skus.find(sku);
  const amountOf = (line: number) => {
    const units = quantities[line] ?? 0;
    return isUnits ? units : units * Math.max(0, (prices[line] ?? 0) - 1);
  };
  const amountOfSet = (set: number) => {
    let amount = 0;
    for (let line = start.at(set), last = end(set); line < last; line++) {
      if (skuOf[itemOf[line] ?? 0] === wanted) amount += amountOf(line);
    }
    return amount;
  };
  addChanges({ model, position }, rows, amountOfSet, add);
}

/** Walks the line sets of these orders in the order of the log; each adds what it has over the one before. */
function addChanges(
  { model, position }: Pick<OrdersAt, "model" | "position">,
  rows: readonly number[],
  amountOfSet: (set: number) => number,
  add: Add,
): void {
  const { row, since } = model.lineSets;
  const [rowOf, positionOf] = [row.values(), since.values()];
  const isWanted = new Uint8Array(model.createdPosition.length);
  for (const wanted of rows) isWanted[wanted] = 1;
  const before = new Float64Array(model.createdPosition.length);
  const sets = firstGreater(positionOf, since.length, position);
  for (let set = 0; set < sets; set++) {
    const order = rowOf[set] ?? 0;
    if (isWanted[order] === 0) continue;
    const amount = amountOfSet(set);
    add(positionOf[set] ?? 0, amount - (before[order] ?? 0));
    before[order] = amount;
  }
}
