import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import type { StreamId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { derivedUuid } from "../../lib/ids.ts";
import { numberReservation } from "../order/orderNumber.ts";
import { customerOfOrder } from "../submissions/customerOfOrder.ts";
import { orderIdOf } from "../submissions/derivedIds.ts";
import type { NumberedFact } from "./readFacts.ts";

/** Finds the orders that a file's facts are about, and their customers. */
export class FactOrders {
  readonly #store: Pick<EventStore, "holderOf" | "readStream">;
  readonly #isLogEmpty: boolean;
  /** Orders by reference; null: looked for in the log, and not there. */
  readonly #orders = new Map<string, StreamId | null>();
  /** References that the log had when they were looked up. */
  readonly #inLog = new Set<string>();
  readonly #customers = new Map<StreamId, SubjectId | null>();

  /** @param isLogEmpty true: the log had no orders when the import began, so there is nothing to look up. */
  constructor(store: Pick<EventStore, "holderOf" | "readStream">, isLogEmpty: boolean) {
    this.#store = store;
    this.#isLogEmpty = isLogEmpty;
  }

  /** Looks up in the log which of these orders it has. */
  async load(facts: readonly NumberedFact[]): Promise<void> {
    if (this.#isLogEmpty) return;
    const refs = new Set(facts.map(({ fact }) => fact.orderRef));
    const unseen = [...refs].filter((ref) => !this.#orders.has(ref));
    const holders = await Promise.all(unseen.map((ref) => this.#store.holderOf(numberReservation(ref))));
    for (const [index, ref] of unseen.entries()) {
      const holder = holders[index] ?? null;
      this.#orders.set(ref, holder);
      if (holder !== null) this.#inLog.add(ref);
    }
  }

  /** Whether the log had the order before this import came to it. */
  wasInLog(orderRef: string): boolean {
    return this.#inLog.has(orderRef);
  }

  /** Whether the order is in the log or was created further up in the file. */
  has(orderRef: string): boolean {
    return (this.#orders.get(orderRef) ?? null) !== null;
  }

  /**
   * Stream of the fact's order. One that nobody has created yet begins with a "created" fact; for any other
   * fact it is a stream without events, so that the aggregate says that there is no such order.
   */
  streamOf({ commandId, fact: { kind, orderRef } }: NumberedFact): StreamId {
    const found = this.#orders.get(orderRef) ?? null;
    if (found !== null) return found;
    if (kind !== "created") return derivedUuid(`no order/${orderRef}`) as StreamId;
    const created = orderIdOf(commandId);
    this.#orders.set(orderRef, created);
    return created;
  }

  setCustomer(orderId: StreamId, customer: SubjectId | null): void {
    this.#customers.set(orderId, customer);
  }

  async customerOf(orderId: StreamId): Promise<SubjectId | null> {
    const known = this.#customers.get(orderId);
    if (known !== undefined) return known;
    const customer = await customerOfOrder(this.#store, orderId);
    this.#customers.set(orderId, customer);
    return customer;
  }
}
