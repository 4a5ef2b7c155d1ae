import type { CommitRequest } from "../../src/engine/eventStore/eventStore.ts";
import type {
  ActorId,
  CausationId,
  CommandId,
  CorrelationId,
  DeviceId,
  EventId,
  Hash,
  Position,
  StreamId,
  Version,
} from "../../src/engine/events/identifiers.ts";
import type { ProposedEvent, RecordedEvent } from "../../src/engine/events/recordedEvent.ts";
import type { PersonalRecord, SubjectId } from "../../src/engine/personal/personalRecord.ts";
import { toInstant } from "../../src/lib/clock.ts";
import type { JsonObject } from "../../src/lib/json.ts";
import { type BookEvent, bookEventSchemas } from "../../src/orders/bookEvents.ts";
import type { OrderCommand } from "../../src/orders/order/commands.ts";
import type { Order } from "../../src/orders/order/order.ts";
import { orderDecider } from "../../src/orders/order/orderDecider.ts";
import { orderReservations } from "../../src/orders/order/orderNumber.ts";

/** A log of orders as a store would record it, but for the hashes, which only count. */
export interface OrderLog {
  readonly commits: readonly CommitRequest[];
  readonly events: readonly RecordedEvent[];
  readonly personal: readonly PersonalRecord[];
}

/** Writes a log of orders by hand, command by command. */
export interface OrderLogBuilder extends OrderLog {
  /**
   * Decides a command of the order and appends what it leads to.
   * @returns false if the order rejects it.
   */
  decide(
    order: string,
    occurredAt: string | number,
    command: OrderCommand,
    personal?: PersonalRecord[],
  ): boolean;
  /** Appends events as they are. */
  record(order: string, occurredAt: string | number, ...events: readonly BookEvent[]): void;
  /** Forgets a customer, in their own stream. */
  forget(customer: string, occurredAt: string | number): void;
  orderOf(order: string): Order;
}

/** An empty log. Ids count, so that the same calls make the same log. */
export function orderLogBuilder(): OrderLogBuilder {
  const commits: CommitRequest[] = [];
  const events: RecordedEvent[] = [];
  const personal: PersonalRecord[] = [];
  const orders = new Map<string, Order>();
  const versions = new Map<string, number>();
  const orderOf = (order: string) => orders.get(order) ?? orderDecider.initialState;

  const append = (
    order: string,
    occurredAt: string | number,
    added: readonly BookEvent[],
    records: readonly PersonalRecord[],
  ) => {
    const version = versions.get(order) ?? 0;
    const streamId = order as StreamId;
    const commandId = `command-${commits.length + 1}` as CommandId;
    const proposed = added.map((event, place) =>
      propose(event, { commandId, eventId: `event-${events.length + place + 1}`, occurredAt }),
    );
    const ofOrder = added.filter((event) => event.type !== "CustomerForgotten");
    const reservations = ofOrder.flatMap(orderReservations);
    const erases = added.flatMap((event) =>
      event.type === "CustomerForgotten" ? [event.data.customerId] : [],
    );
    commits.push({
      ...{ streamId, commandId, events: proposed, personal: records, reservations, erases },
      expectedVersion: version as Version,
    });
    proposed.forEach((event, place) => {
      events.push(recorded(event, streamId, version + place + 1, events.length + 1));
    });
    personal.push(...records);
    orders.set(order, ofOrder.reduce(orderDecider.evolve, orderOf(order)));
    versions.set(order, version + added.length);
  };

  return {
    ...{ commits, events, personal, orderOf },
    decide(order, occurredAt, command, records = []) {
      const decision = orderDecider.decide(command, orderOf(order));
      if (decision.ok) append(order, occurredAt, decision.value, records);
      return decision.ok;
    },
    record: (order, occurredAt, ...added) => append(order, occurredAt, added, []),
    forget(customer, occurredAt) {
      const data = { customerId: customer as SubjectId };
      append(customer, occurredAt, [{ type: "CustomerForgotten", data }], []);
    },
  };
}

interface Cause {
  readonly commandId: CommandId;
  readonly eventId: string;
  readonly occurredAt: string | number;
}

const propose = (event: BookEvent, { commandId, eventId, occurredAt }: Cause): ProposedEvent => ({
  eventId: eventId as EventId,
  type: event.type,
  schemaVersion: bookEventSchemas[event.type],
  occurredAt: toInstant(occurredAt),
  metadata: {
    commandId,
    correlationId: commandId as string as CorrelationId,
    causationId: commandId as string as CausationId,
    actor: "actor" as ActorId,
    deviceId: "device" as DeviceId,
  },
  data: event.data as unknown as JsonObject,
});

const recorded = (
  event: ProposedEvent,
  streamId: StreamId,
  version: number,
  position: number,
): RecordedEvent => ({
  ...event,
  streamId,
  version: version as Version,
  position: position as Position,
  recordedAt: toInstant(Date.UTC(2026, 11, 1) + position),
  hash: position.toString(16).padStart(64, "0") as Hash,
});
