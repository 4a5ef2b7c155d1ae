import type { PersonalId, PersonalRecord, SubjectId } from "../../src/engine/personal/personalRecord.ts";
import type { JsonObject } from "../../src/lib/json.ts";
import type { Currency } from "../../src/orders/money.ts";
import type { OrderCommand } from "../../src/orders/order/commands.ts";
import { CANCELLATION_REASONS, type CustomerRef, type OrderLine } from "../../src/orders/order/events.ts";
import type { ExistingOrder, Order } from "../../src/orders/order/order.ts";
import { refundableMinor } from "../../src/orders/order/orderMoney.ts";
import { type OrderLog, type OrderLogBuilder, orderLogBuilder } from "./orderLogBuilder.ts";
import { type SeededRandom, seededRandom } from "./seededRandom.ts";

export interface GeneratorOptions {
  readonly seed: number;
  /** At least so many events. */
  readonly events: number;
  /** First moment; a week before the clocks change in Europe unless told. */
  readonly start?: string;
  /** Longest pause between two events. */
  readonly maxPauseMinutes?: number;
  /** Whether customers are forgotten now and then; whoever buys later under their name is somebody new. */
  readonly forgetting?: boolean;
}

interface Generation {
  readonly random: SeededRandom;
  readonly personal: PersonalRecord[];
  /** How many records there are about each subject, and the last one. */
  readonly recordsOf: Map<string, { readonly count: number; readonly last: PersonalId }>;
  /** How often each customer was forgotten. */
  readonly forgotten: Map<number, number>;
}

const CURRENCIES = ["GBP", "GBP", "GBP", "EUR", "JPY"] as Currency[];
const COUNTRIES = ["United Kingdom", "EIRE", "Åland", null];
const ITEMS = [
  ["22423", "REGENCY CAKESTAND"],
  ["22423", "Regency cakestand 3 tier"],
  ["85123A", "White hanging heart"],
  ["85123a", "White hanging heart"],
  ["POST", "POSTAGE"],
  ["MUG-1", "Stoneware mug, bläck"],
  ["GIFT", ""],
] as const;
const CUSTOMERS = 12;
const NAMES = ["Ann Berg", "Änne Öst", "José Núñez", null];

/** A log of random orders that an order book could have recorded: the same for the same options. */
export function generateOrderLog(options: GeneratorOptions): OrderLog {
  const random = seededRandom(options.seed);
  const log = orderLogBuilder();
  const generation: Generation = { random, personal: [], recordsOf: new Map(), forgotten: new Map() };
  const orders: string[] = [];
  let millis = Date.parse(options.start ?? "2026-03-22T20:00:00Z");
  while (log.events.length < options.events) {
    millis += random.whole(0, options.maxPauseMinutes ?? 400) * 60_000;
    const occurredAt = momentOf(random, millis);
    const isNew = orders.length === 0 || random.chance(0.3);
    // Recent orders are worked on more than old ones.
    const known = orders[Math.floor(orders.length * Math.sqrt(random.next()))] ?? "";
    const order = isNew ? `order-${options.seed}-${orders.length + 1}` : known;
    const command = anyCommand(generation, log.orderOf(order), orders.length + 1);
    const isAccepted = log.decide(order, occurredAt, command, generation.personal.splice(0));
    if (isNew && isAccepted) orders.push(order);
    if (options.forgetting) sometimesForget(generation, log, occurredAt);
  }
  return log;
}

/** Some things are recorded long after they happened. */
const momentOf = (random: SeededRandom, millis: number): number =>
  random.chance(0.03) ? millis - random.whole(1, 20) * 86_400_000 : millis;

function sometimesForget(
  { random, recordsOf, forgotten }: Generation,
  log: OrderLogBuilder,
  occurredAt: number,
): void {
  const number = random.whole(1, CUSTOMERS);
  const customerId = idOf(number, forgotten);
  if (random.chance(0.96) || !recordsOf.has(customerId)) return;
  log.forget(customerId, occurredAt);
  forgotten.set(number, (forgotten.get(number) ?? 0) + 1);
}

function idOf(number: number, forgotten: Generation["forgotten"]): SubjectId {
  const times = forgotten.get(number) ?? 0;
  return `customer-${number}${times === 0 ? "" : `-${times}`}` as SubjectId;
}

const anyCommand = (generation: Generation, order: Order, count: number): OrderCommand =>
  order.status === "none" ? newOrder(generation, count) : nextCommand(generation, order);

function newOrder(generation: Generation, count: number): OrderCommand {
  const { random } = generation;
  return {
    type: "CreateOrder",
    number: random.pick([String(1000 + count), String(1000 + count), `00${count}`, `A-${count}`]),
    numberGiven: true,
    customer: random.chance(0.1) ? null : customer(generation),
    currency: random.pick(CURRENCIES),
    lines: lines(random),
    freightMinor: random.pick([null, 0, 495]),
    shippingAddress: random.chance(0.15) ? "unknown" : address(generation),
    untracked: random.pick([[], [], ["payment"], ["payment", "shipment"]]),
    noteId: random.chance(0.1) ? note(generation) : null,
    fromSource: true,
  };
}

type MakeCommand = (generation: Generation, order: ExistingOrder) => OrderCommand;

const makeCommands: readonly MakeCommand[] = [
  ({ random }, { itemsRevision }) => ({
    type: "ChangeItems",
    lines: lines(random),
    freightMinor: random.pick([null, 300]),
    revision: itemsRevision,
  }),
  (generation) => ({ type: "ChangeShippingAddress", shippingAddress: address(generation) }),
  ({ random }) => ({
    type: "RecordPayment",
    amountMinor: random.pick([0, 500, random.whole(1, 9_999), random.whole(1, 9_999), null]),
    ...{ currency: null, methods: ["card"], reference: null, fromSource: true },
  }),
  ({ random }) => ({
    type: "ShipOrder",
    carrier: random.pick(["DHL", null]),
    ...{ trackingNumber: null, fromSource: true },
  }),
  () => ({ type: "MarkDelivered" }),
  (generation, order) => ({
    type: "CancelOrder",
    reason: generation.random.pick([...CANCELLATION_REASONS, "unknown"]),
    noteId: generation.random.chance(0.3) ? note(generation) : null,
    sourceRef: null,
    refundMinor: generation.random.chance(0.3) && refundableMinor(order) > 0 ? refundableMinor(order) : null,
  }),
  (generation, order) => ({
    type: "RefundPayment",
    amountMinor: generation.random.whole(1, Math.max(1, refundableMinor(order))),
    noteId: generation.random.chance(0.3) ? note(generation) : null,
  }),
  (generation, order) => {
    const line = generation.random.pick(order.lines);
    const quantity = generation.random.whole(1, line.quantity);
    const noteId = generation.random.chance(0.3) ? note(generation) : null;
    return { type: "ReturnItems", lines: [{ line: line.line, quantity }], noteId };
  },
  (generation) => ({ type: "AddNote", noteId: note(generation) }),
];

/** Those that lead an order on come up more often; the order rejects what is out of turn. */
const nextCommand: MakeCommand = (generation, order) => {
  const place = generation.random.pick([0, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 7, 8]);
  return (makeCommands[place] ?? generation.random.pick(makeCommands))(generation, order);
};

function lines(random: SeededRandom): OrderLine[] {
  return Array.from({ length: random.whole(1, 5) }, (_, place) => {
    const [sku, name] = random.pick(ITEMS);
    return {
      ...{ line: place + 1, sku, name, quantity: random.whole(1, 12) },
      unitPriceMinor: random.pick([0, 85, 85, 1275, 1275, random.whole(1, 5_000), null]),
      discountPercent: random.pick([null, null, 7.5]),
      category: random.pick([null, "Kitchen"]),
    };
  });
}

function keep(generation: Generation, subject: string, kind: string, data: JsonObject): PersonalId {
  const count = (generation.recordsOf.get(subject)?.count ?? 0) + 1;
  const id = `${subject}/${kind}/${count}` as PersonalId;
  generation.recordsOf.set(subject, { count, last: id });
  generation.personal.push({ id, subject: subject as SubjectId, kind, data });
  return id;
}

function customer(generation: Generation): CustomerRef {
  const { random } = generation;
  const number = random.whole(1, CUSTOMERS);
  const customerId = idOf(number, generation.forgotten);
  const known = generation.recordsOf.get(customerId)?.last;
  if (known !== undefined && random.chance(0.8)) return { customerId, recordId: known };
  const reference = random.chance(0.7) ? String(17_850 + number) : null;
  const data = { name: random.pick(NAMES), reference, email: null, phone: null };
  return { customerId, recordId: keep(generation, customerId, "customer", data) };
}

function address(generation: Generation) {
  const { random } = generation;
  const country = random.pick(COUNTRIES);
  if (random.chance(0.2)) return { recordId: null, country };
  const data = { recipient: null, street: "1 High St", postalCode: null, city: "Leeds", country };
  return { recordId: keep(generation, `address-of-${random.whole(1, 12)}`, "address", data), country };
}

const note = (generation: Generation): PersonalId =>
  keep(generation, "notes", "note", { text: generation.random.pick(["Call first", "Frågile!", "Gift"]) });
