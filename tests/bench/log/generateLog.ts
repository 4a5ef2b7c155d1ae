import type { CommitRequest } from "../../../src/engine/eventStore/eventStore.ts";
import {
  type ActorId,
  type CausationId,
  type CommandId,
  type CorrelationId,
  type DeviceId,
  type EventId,
  NO_VERSION,
  type StreamId,
  type Version,
} from "../../../src/engine/events/identifiers.ts";
import type { ProposedEvent } from "../../../src/engine/events/recordedEvent.ts";
import { EMPTY_HEAD } from "../../../src/engine/integrity/hashChain.ts";
import { type RecordedCommit, recordCommits } from "../../../src/engine/integrity/recordCommits.ts";
import type { PersonalRecord } from "../../../src/engine/personal/personalRecord.ts";
import { toInstant } from "../../../src/lib/clock.ts";
import type { JsonObject } from "../../../src/lib/json.ts";
import { type BookEvent, bookEventSchemas } from "../../../src/orders/bookEvents.ts";
import { customerDecider } from "../../../src/orders/customer/customerDecider.ts";
import type { OrderCommand } from "../../../src/orders/order/commands.ts";
import type { Order } from "../../../src/orders/order/order.ts";
import { orderDecider } from "../../../src/orders/order/orderDecider.ts";
import { orderReservations } from "../../../src/orders/order/orderNumber.ts";
import { type SeededRandom, seededRandom } from "../../support/seededRandom.ts";
import { madeUpId } from "./madeUpIds.ts";
import { createCommand, stepCommand } from "./orderCommands.ts";
import { planSteps } from "./orderSteps.ts";
import { People } from "./people.ts";
import { StepQueue } from "./stepQueue.ts";

const START = Date.parse("2024-01-01T06:00:00Z");
const MINUTE = 60_000;
/** Between two orders: a shop of about 350 orders a day. A million events are two years of it. */
const LONGEST_PAUSE_MINUTES = 8;
/** Orders from one customer who wants to be forgotten to the next. */
const ORDERS_PER_FORGETTING = 1_000;

/** A commit, and the personal records that are written beside it. */
export interface MadeUpCommit extends RecordedCommit {
  readonly personal: readonly PersonalRecord[];
}

/**
 * The commits of a busy order book, hashes and personal records included: exactly `events` events, the same for
 * the same seed. Every command goes through the aggregate. Made one at a time, so that a million fit.
 */
export function* generateLog(seed: number, events: number): Generator<MadeUpCommit, void, void> {
  const shop = new Shop(seededRandom(seed));
  for (let left = events; left > 0; ) {
    const commit = shop.next(left);
    if (commit === null) continue;
    left -= commit.events.length;
    yield commit;
  }
}

class Shop {
  readonly #random: SeededRandom;
  readonly #people: People;
  readonly #steps = new StepQueue();
  readonly #orders = new Map<StreamId, { readonly order: Order; readonly version: number }>();
  readonly #origin: { readonly actor: ActorId; readonly deviceId: DeviceId };
  #created = 0;
  #nextForgetting = ORDERS_PER_FORGETTING;
  #nextCreation = START;
  #head = EMPTY_HEAD;

  constructor(random: SeededRandom) {
    this.#random = random;
    this.#people = new People(random);
    this.#origin = {
      actor: madeUpId(random, START) as ActorId,
      deviceId: madeUpId(random, START) as DeviceId,
    };
  }

  /** What happens next, in at most `atMost` events; null where that is nothing. */
  next(atMost: number): MadeUpCommit | null {
    if (this.#created >= this.#nextForgetting) return this.#forget();
    return this.#steps.nextMillis < this.#nextCreation ? this.#goOn(atMost) : this.#create(atMost);
  }

  #forget(): MadeUpCommit | null {
    this.#nextForgetting += ORDERS_PER_FORGETTING;
    const customerId = this.#people.forgetOne();
    if (customerId === null) return null;
    const command = { type: "ForgetCustomer", customerId, records: 1 } as const;
    const decision = customerDecider.decide(command, customerDecider.initialState);
    if (!decision.ok) throw new Error(decision.error.message);
    const streamId = customerId as string as StreamId;
    return this.#record(streamId, NO_VERSION, decision.value, [], this.#nextCreation);
  }

  #create(atMost: number): MadeUpCommit | null {
    const random = this.#random;
    const millis = this.#nextCreation;
    this.#nextCreation += random.whole(1, LONGEST_PAUSE_MINUTES) * MINUTE;
    const orderId = madeUpId(random, millis) as StreamId;
    this.#created += 1;
    for (const { kind, afterMinutes } of planSteps(random)) {
      this.#steps.push({ orderId, kind, millis: millis + afterMinutes * MINUTE });
    }
    const command = createCommand(random, this.#people, String(1000 + this.#created), millis);
    return this.#decide(orderId, command, millis, atMost);
  }

  #goOn(atMost: number): MadeUpCommit | null {
    const step = this.#steps.pop();
    const order = step && this.#orders.get(step.orderId)?.order;
    if (!step || !order || order.status === "none") return null;
    const isPersonal = step.kind === "note" || step.kind === "address";
    if (isPersonal && order.customer !== null && this.#people.isForgotten(order.customer.customerId))
      return null;
    const command = stepCommand(step.kind, order, this.#random, this.#people, step.millis);
    return this.#decide(step.orderId, command, step.millis, atMost);
  }

  #decide(orderId: StreamId, command: OrderCommand, millis: number, atMost: number): MadeUpCommit | null {
    const known = this.#orders.get(orderId) ?? { order: orderDecider.initialState, version: 0 };
    const decision = orderDecider.decide(command, known.order);
    const personal = this.#people.takeRecords();
    if (!decision.ok || decision.value.length > atMost) return null;
    const version = known.version as Version;
    const order = decision.value.reduce(orderDecider.evolve, known.order);
    this.#orders.set(orderId, { order, version: version + decision.value.length });
    return this.#record(orderId, version, decision.value, personal, millis);
  }

  #record(
    streamId: StreamId,
    version: Version,
    events: readonly BookEvent[],
    personal: readonly PersonalRecord[],
    millis: number,
  ): MadeUpCommit {
    const facts = {
      ...{ head: this.#head, lastCommit: null, versionOf: () => version },
      ...{ isRecorded: () => false, isReserved: () => false, isErased: () => false },
    };
    const request = this.#request(streamId, version, events, millis);
    const recorded = recordCommits([{ ...request, personal }], facts, toInstant(millis));
    const commit = recorded.kind === "recorded" ? recorded.commits[0] : undefined;
    if (recorded.kind !== "recorded" || commit === undefined)
      throw new Error(`Not recorded: ${recorded.kind}`);
    this.#head = recorded.head;
    return { ...commit, personal };
  }

  #request(
    streamId: StreamId,
    expectedVersion: Version,
    events: readonly BookEvent[],
    millis: number,
  ): CommitRequest {
    const id = madeUpId(this.#random, millis);
    const metadata = {
      ...{ commandId: id as CommandId, correlationId: id as CorrelationId, causationId: id as CausationId },
      ...this.#origin,
    };
    // Some things are entered long after they happened.
    const occurredAt = toInstant(
      millis - (this.#random.chance(0.02) ? this.#random.whole(1, 5) * 86_400_000 : 0),
    );
    const propose = (event: BookEvent): ProposedEvent => ({
      eventId: madeUpId(this.#random, millis) as EventId,
      type: event.type,
      schemaVersion: bookEventSchemas[event.type],
      ...{ occurredAt, metadata, data: event.data as unknown as JsonObject },
    });
    return {
      ...{ streamId, expectedVersion, commandId: metadata.commandId, personal: [] },
      events: events.map(propose),
      reservations: events.flatMap((event) =>
        event.type === "CustomerForgotten" ? [] : orderReservations(event),
      ),
      erases: events.flatMap((event) => (event.type === "CustomerForgotten" ? [event.data.customerId] : [])),
    };
  }
}
