import type { StreamId } from "../../engine/events/identifiers.ts";
import type { BulkCommandType } from "../order/bulkCommands.ts";
import type { OrderFilter, OrderListAnswer, OrderSort, OrderSummary } from "./orderList.ts";

/** Orders that somebody chose, to do something with all of them. */
export type OrderChoice =
  | { readonly kind: "some"; readonly orderIds: readonly StreamId[] }
  /** Everything that a filter has at the position, apart from a few. */
  | { readonly kind: "all"; readonly filter: OrderFilter; readonly except: readonly StreamId[] };

export interface OrderSelectionQuestion {
  readonly kind: "orderSelection";
  readonly choice: OrderChoice;
  readonly sort: OrderSort;
  readonly offset: number;
  readonly limit: number;
}

export interface OrderSelectionAnswer {
  readonly kind: "orderSelection";
  /** Chosen orders that exist at the position. */
  readonly total: number;
  /** Their totals, one entry a currency. */
  readonly sums: OrderListAnswer["sums"];
  /** How many of them are ready for each command. */
  readonly fits: Readonly<Record<BulkCommandType, number>>;
  readonly rows: readonly OrderSummary[];
}
