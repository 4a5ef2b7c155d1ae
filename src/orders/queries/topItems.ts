import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import type { StatisticsAnswer } from "./statistics.ts";

/** The SKUs with the highest value on the lines of these orders, each under its latest name among them. */
export function topItems(
  { model, lineSet }: OrdersAt,
  rows: readonly number[],
  limit: number,
): StatisticsAnswer["topItems"] {
  const { items, item, quantity, unitPrice, start, end } = model.lineSets;
  const [itemOf, quantities, prices] = [item.values(), quantity.values(), unitPrice.values()];
  const skuOf = items.skuCode.values();
  const units = new Float64Array(items.skus.length);
  const values = new Float64Array(items.skus.length);
  const lastItem = new Uint32Array(items.skus.length);
  for (const row of rows) {
    const set = lineSet[row] ?? 0;
    for (let line = start.at(set), last = end(set); line < last; line++) {
      const code = itemOf[line] ?? 0;
      const sku = skuOf[code] ?? 0;
      const sold = quantities[line] ?? 0;
      units[sku] = (units[sku] ?? 0) + sold;
      values[sku] = (values[sku] ?? 0) + sold * Math.max(0, (prices[line] ?? 0) - 1);
      lastItem[sku] = code;
    }
  }
  return Array.from(units.keys())
    .filter((sku) => units[sku] !== 0)
    .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || (units[b] ?? 0) - (units[a] ?? 0) || a - b)
    .slice(0, limit)
    .map((sku) => ({
      sku: items.skus.at(sku),
      name: items.name(lastItem[sku] ?? 0),
      units: units[sku] ?? 0,
      valueMinor: values[sku] ?? 0,
    }));
}
