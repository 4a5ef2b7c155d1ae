import type { ColumnSet, NumberColumn } from "../../../engine/timeTravel/columnSet.ts";
import { firstGreater } from "../../../engine/timeTravel/firstGreater.ts";
import type { OrderLine } from "../../order/events.ts";
import { dueMinor, goodsMinor } from "../../order/orderMoney.ts";
import { createItems, type Items } from "./items.ts";

/** The lines and the freight that an order has from a position on. */
export interface NewLineSet {
  readonly row: number;
  readonly position: number;
  readonly lines: readonly OrderLine[];
  readonly freightMinor: number | null;
}

/** All lines that orders ever had, in flat columns. A change of items adds a set; none is ever changed. */
export interface LineSets {
  readonly items: Items;
  /** Per set: the order's row. */
  readonly row: NumberColumn;
  /** Per set: the position from which its order has it; ascending. */
  readonly since: NumberColumn;
  /** Per set: quantity × unit price of its lines, as far as known. */
  readonly goodsMinor: NumberColumn;
  /** Per set: goods − discounts + freight. */
  readonly totalMinor: NumberColumn;
  /** Per set: quantities of its lines. */
  readonly units: NumberColumn;
  /** Per set: its first line. */
  readonly start: NumberColumn;
  /** Per line: the item's code. */
  readonly item: NumberColumn;
  /** Per line. */
  readonly quantity: NumberColumn;
  /** Per line, in minor units with 1 added; 0: not known. */
  readonly unitPrice: NumberColumn;
  /** Adds a set and returns its number. */
  add(set: NewLineSet): number;
  /** One past a set's last line. */
  end(set: number): number;
  /** Whether the unit price of every line of a set is known. */
  isPriced(set: number): boolean;
  /** How many sets there were as of a position. */
  countAt(position: number): number;
}

/** Line sets over the columns `set.*` and `line.*`. */
export function createLineSets(columns: ColumnSet): LineSets {
  const row = columns.numbers("set.row", "u32");
  const since = columns.numbers("set.position", "u32");
  const goods = columns.numbers("set.goods", "fit");
  const total = columns.numbers("set.total", "fit");
  const units = columns.numbers("set.units", "fit");
  const start = columns.numbers("set.start", "u32");
  const item = columns.numbers("line.item", "u32");
  const quantity = columns.numbers("line.quantity", "fit");
  const unitPrice = columns.numbers("line.unitPrice", "fit");
  const items = createItems(columns);

  const addLine = (line: OrderLine) => {
    item.push(items.code(line.sku, line.name));
    quantity.push(line.quantity);
    unitPrice.push(line.unitPriceMinor === null ? 0 : line.unitPriceMinor + 1);
  };

  const end = (set: number) => (set + 1 < start.length ? start.at(set + 1) : item.length);

  return {
    ...{ items, row, since, goodsMinor: goods, totalMinor: total, units, start, item, quantity, unitPrice },
    add(set) {
      const number = row.length;
      row.push(set.row);
      since.push(set.position);
      start.push(item.length);
      goods.push(goodsMinor(set.lines));
      total.push(dueMinor(set));
      units.push(set.lines.reduce((sum, line) => sum + line.quantity, 0));
      for (const line of set.lines) addLine(line);
      return number;
    },
    end,
    isPriced(set) {
      for (let line = start.at(set); line < end(set); line++) if (unitPrice.at(line) === 0) return false;
      return true;
    },
    countAt: (position) => firstGreater(since.values(), since.length, position),
  };
}
