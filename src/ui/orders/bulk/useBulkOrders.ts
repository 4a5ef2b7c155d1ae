import { useEffect, useState } from "react";
import type { CommandId } from "../../../engine/events/identifiers.ts";
import type { IdSource } from "../../../lib/ids.ts";
import type { BulkCommandType } from "../../../orders/order/bulkCommands.ts";
import type { OrderSort, OrderSummary } from "../../../orders/queries/orderList.ts";
import type { OrderChoice } from "../../../orders/queries/orderSelection.ts";
import type { Backend } from "../../backend.ts";
import { useBackend } from "../../stores/BackendProvider.tsx";
import type { BulkRun } from "./bulkStore.ts";

/** Orders that are asked in one run: those that need a number typed for each are fewer. */
export const MOST_ORDERS: Readonly<Record<BulkCommandType, number>> = {
  RecordPayment: 5000,
  ShipOrder: 500,
  MarkDelivered: 5000,
  CancelOrder: 5000,
};

/** Orders that are read at once. */
const PAGE = 1000;

export type BulkOrders =
  | { readonly kind: "reading" }
  | { readonly kind: "too-many" }
  | { readonly kind: "read"; readonly orders: BulkRun["orders"] };

interface Chosen {
  readonly choice: OrderChoice;
  readonly sort: OrderSort;
}

/** The chosen orders as they are when the form opens: what is chosen doesn't change under it. */
export function useBulkOrders(command: BulkCommandType, choice: OrderChoice, sort: OrderSort): BulkOrders {
  const { backend, ids, reportTrouble } = useBackend();
  const [found, setFound] = useState<BulkOrders>({ kind: "reading" });
  const [chosen] = useState({ choice, sort });
  useEffect(() => {
    let isWanted = true;
    const take = (orders: readonly OrderSummary[] | null) => {
      if (isWanted)
        setFound(orders === null ? { kind: "too-many" } : { kind: "read", orders: targets(orders, ids) });
    };
    readOrders(backend, chosen, MOST_ORDERS[command]).then(take, reportTrouble);
    return () => {
      isWanted = false;
    };
  }, [backend, ids, reportTrouble, command, chosen]);
  return found;
}

/** All chosen orders; null where they are more than `most`. */
async function readOrders(
  backend: Pick<Backend, "ask">,
  chosen: Chosen,
  most: number,
): Promise<readonly OrderSummary[] | null> {
  const orders: OrderSummary[] = [];
  for (;;) {
    const question = { kind: "orderSelection", ...chosen, offset: orders.length, limit: PAGE } as const;
    const [answer] = (await backend.ask([question], "now")).answers;
    if (answer?.kind !== "orderSelection" || answer.total > most) return null;
    orders.push(...answer.rows);
    if (answer.rows.length === 0 || orders.length >= answer.total) return orders;
  }
}

/** Each with the id of its command, made once: trying again sends the same one. */
const targets = (orders: readonly OrderSummary[], ids: IdSource): BulkRun["orders"] =>
  orders.map((order) => ({ ...order, commandId: ids.next() as CommandId }));
