import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { PersonalDirectory } from "../personalDirectory.ts";
import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import type { OrdersReadModel } from "../projections/orders/ordersReadModel.ts";
import { createNumberKeys, type NumberKeys, rankTexts } from "./numberKeys.ts";
import type { OrderSort } from "./orderList.ts";
import { createPlacedOrder, type PlacedOrder } from "./placedOrder.ts";
import { selectPage } from "./selectPage.ts";

export interface SortedPage {
  readonly at: OrdersAt;
  /** Rows to sort, ascending. */
  rows(): Uint32Array;
  /** Where it is known of any row whether it is one of them. */
  readonly among?: { readonly count: number; has(row: number): boolean };
  readonly sort: OrderSort;
  readonly offset: number;
  readonly limit: number;
}

/** Sorts orders, and keeps what is costly to find out between questions: the order of names and numbers. */
export interface OrderSorting {
  /** The rows of a page. Equal orders stay in the order of their creation, newest first when descending. */
  page(page: SortedPage): number[];
  /** All orders of a read model by when they were placed. */
  placed(model: OrdersReadModel): PlacedOrder;
}

type RowKey = (row: number) => number;

/** One order in so many: where as many match, a page is found sooner in the order of all than by sorting those. */
const MANY = 50;

/** What is not known comes after everything that is. */
const LAST = Number.MAX_SAFE_INTEGER;
/** More than any total in minor units: orders are sorted by total within their currency. */
const CURRENCY_STEP = 1e14;

interface ModelKeys {
  readonly numbers: NumberKeys;
  readonly customers: () => readonly number[];
  readonly placed: PlacedOrder;
}

/** A sorting by the platform's language rules. */
export function createOrderSorting(directory: PersonalDirectory): OrderSorting {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const known = new WeakMap<OrdersReadModel, ModelKeys>();

  const keysOf = (model: OrdersReadModel): ModelKeys => {
    const keys = known.get(model) ?? {
      numbers: createNumberKeys(model, collator),
      customers: customerRanks(model, directory, collator),
      placed: createPlacedOrder(model),
    };
    known.set(model, keys);
    return keys;
  };

  return {
    placed: (model) => keysOf(model).placed,

    page({ at, among, rows: rowsOf, sort, offset, limit }) {
      // Who asks for sums and counts only has no order to wait for.
      if (limit === 0) return [];
      const descending = sort.direction === "descending";
      if (among && sort.by === "placed" && among.count >= at.count / MANY) {
        return keysOf(at.model).placed.page({ has: among.has, descending, offset, limit });
      }
      const rows = rowsOf();
      const keyOf = rowKey(at, sort, keysOf(at.model), collator);
      const keys = new Float64Array(rows.length);
      for (let place = 0; place < rows.length; place++) keys[place] = keyOf(rows[place] ?? 0);
      return selectPage({ keys, descending, offset, limit }).map((place) => rows[place] ?? 0);
    },
  };
}

function rowKey(at: OrdersAt, { by }: OrderSort, keys: ModelKeys, collator: Intl.Collator): RowKey {
  const { model } = at;
  switch (by) {
    case "placed":
      return valueKey(model.placedAt.values());
    case "number":
      return keys.numbers.keyOf();
    case "customer":
      return rankKey(model.customer.values(), keys.customers());
    case "country":
      return rankKey(at.country, rankTexts(textsOf(model.countries), collator));
    case "status":
      return valueKey(at.status);
    case "total":
      return totalKey(at, collator);
  }
}

const valueKey =
  (values: ArrayLike<number>): RowKey =>
  (row) =>
    values[row] ?? 0;

/** By the rank of a code that has 1 added; 0 and what has no rank come last. */
const rankKey =
  (codes: ArrayLike<number>, ranks: readonly number[]): RowKey =>
  (row) =>
    ranks[(codes[row] ?? 0) - 1] ?? LAST;

function totalKey({ model, lineSet }: OrdersAt, collator: Intl.Collator): RowKey {
  const totals = model.lineSets.totalMinor.values();
  const currencies = model.currency.values();
  const ranks = rankTexts(textsOf(model.currencies), collator);
  return (row) => (ranks[currencies[row] ?? 0] ?? 0) * CURRENCY_STEP + (totals[lineSet[row] ?? 0] ?? 0);
}

const textsOf = (column: { readonly length: number; at(code: number): string }): string[] =>
  Array.from({ length: column.length }, (_, code) => column.at(code));

/** Ranks of customers by label, by code; worked out again when records or customers were added. */
function customerRanks(
  model: OrdersReadModel,
  directory: PersonalDirectory,
  collator: Intl.Collator,
): () => readonly number[] {
  let ranks: number[] = [];
  let revision = -1;
  return () => {
    if (revision === directory.revision() && ranks.length === model.customers.length) return ranks;
    revision = directory.revision();
    const labels = textsOf(model.customers).map((id) => directory.customerLabel(id as SubjectId));
    const texts = labels.map((label) => ("text" in label ? label.text : ""));
    ranks = rankTexts(texts, collator).map((rank, code) => (texts[code] === "" ? LAST : rank));
    return ranks;
  };
}
