import { firstGreaterAt } from "../../engine/timeTravel/firstGreater.ts";
import type { OrdersReadModel } from "../projections/orders/ordersReadModel.ts";

/** Which part of the orders that exist at a position is wanted, by when they were placed. */
export interface PlacedPage {
  /** Whether a row is one of those that make the pages. */
  has(row: number): boolean;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** All rows of a read model by when their orders were placed; those of the same moment in the order of creation. */
export interface PlacedOrder {
  /** The rows of a page. Grows with the read model. */
  page(page: PlacedPage): number[];
  /** The rows of the orders placed from `first` to `last`, in milliseconds, ascending; null: more than `most`. */
  within(first: number, last: number, most: number): Uint32Array | null;
}

/** So many new orders are put in their places; more are sorted. */
const FEW = 100;

/** The order of one read model's rows, kept: most orders are entered as they are placed, so little of it moves. */
export function createPlacedOrder({ placedAt }: OrdersReadModel): PlacedOrder {
  const rows: number[] = [];

  const goOn = () => {
    const millis = placedAt.values();
    const first = rows.length;
    for (let row = first; row < placedAt.length; row++) rows.push(row);
    if (rows.length - first > FEW) rows.sort((a, b) => (millis[a] ?? 0) - (millis[b] ?? 0) || a - b);
    else for (let place = first; place < rows.length; place++) moveBack(rows, place, millis);
  };

  return {
    page({ has, descending, offset, limit }) {
      goOn();
      const found: number[] = [];
      const [first, step] = descending ? [rows.length - 1, -1] : [0, 1];
      let skip = Math.max(0, offset);
      for (let place = first; found.length < limit; place += step) {
        const row = rows[place];
        if (row === undefined) break;
        if (has(row) && skip-- <= 0) found.push(row);
      }
      return found;
    },

    within(first, last, most) {
      goOn();
      const millis = placedAt.values();
      const from = firstGreaterAt(rows, millis, first - 1);
      const to = firstGreaterAt(rows, millis, last);
      return to - from > most ? null : Uint32Array.from(rows.slice(from, to)).sort();
    },
  };
}

/** Moves the row at a place in front of those that were placed later. */
function moveBack(rows: number[], place: number, millis: ArrayLike<number>): void {
  const row = rows[place] ?? 0;
  let to = place;
  while (to > 0 && (millis[rows[to - 1] ?? 0] ?? 0) > (millis[row] ?? 0)) {
    rows[to] = rows[to - 1] ?? 0;
    to--;
  }
  rows[to] = row;
}
