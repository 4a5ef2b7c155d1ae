import type { Currency } from "../../../src/orders/money.ts";
import type { OrderCommand } from "../../../src/orders/order/commands.ts";
import { CANCELLATION_REASONS, type OrderLine } from "../../../src/orders/order/events.ts";
import type { ExistingOrder } from "../../../src/orders/order/order.ts";
import { dueMinor, refundableMinor } from "../../../src/orders/order/orderMoney.ts";
import { CARRIERS } from "../../support/sampleNames.ts";
import type { SeededRandom } from "../../support/seededRandom.ts";
import type { PlannedStep } from "./orderSteps.ts";
import type { People } from "./people.ts";

const THINGS = ["Mug", "Bowl", "Candle", "Lantern", "Doormat", "Teapot", "Apron", "Basket", "Clock", "Tray"];
const LOOKS = ["Red", "Blue", "White", "Oak", "Linen", "Glazed", "Striped", "Small", "Large", "Folded"];
const ITEMS = 2_000;

function line(random: SeededRandom, place: number): OrderLine {
  // A few items sell most of the time.
  const item = Math.floor(ITEMS * random.next() ** 2);
  return {
    line: place + 1,
    sku: `SKU-${1000 + item}`,
    name: `${LOOKS[item % LOOKS.length]} ${THINGS[Math.floor(item / 10) % THINGS.length]} ${item}`,
    quantity: random.whole(1, 6),
    unitPriceMinor: 195 + ((item * 37) % 9_000),
    discountPercent: random.chance(0.1) ? 10 : null,
    category: null,
  };
}

const lines = (random: SeededRandom): OrderLine[] =>
  Array.from({ length: Math.ceil(5 * random.next() ** 2) || 1 }, (_, place) => line(random, place));

/** The command that creates order number `number`. */
export function createCommand(
  random: SeededRandom,
  people: People,
  number: string,
  millis: number,
): OrderCommand {
  const { customer, address } = people.buyer(millis);
  return {
    type: "CreateOrder",
    number,
    numberGiven: true,
    customer,
    currency: (random.chance(0.9) ? "EUR" : "GBP") as Currency,
    lines: lines(random),
    freightMinor: random.pick([0, 490, 990]),
    shippingAddress: address,
    untracked: [],
    noteId: null,
    fromSource: false,
  };
}

/** The command of a later step. */
export function stepCommand(
  kind: PlannedStep["kind"],
  order: ExistingOrder,
  random: SeededRandom,
  people: People,
  millis: number,
): OrderCommand {
  const subject = order.customer?.customerId ?? people.buyer(millis).customer.customerId;
  switch (kind) {
    case "items":
      return { type: "ChangeItems", lines: lines(random), freightMinor: order.freightMinor, revision: null };
    case "address":
      return { type: "ChangeShippingAddress", shippingAddress: people.address(subject, millis) };
    case "note":
      return { type: "AddNote", noteId: people.note(subject, millis) };
    case "pay":
      return {
        ...{ type: "RecordPayment", currency: null, fromSource: false, reference: null },
        amountMinor: dueMinor(order) + (random.chance(0.97) ? 0 : 100),
        methods: [random.pick(["card", "transfer"])],
      };
    case "ship":
      return {
        ...{ type: "ShipOrder", carrier: random.pick(CARRIERS), fromSource: false },
        trackingNumber: `JD${random.whole(10 ** 9, 10 ** 10 - 1)}`,
      };
    case "deliver":
      return { type: "MarkDelivered" };
    case "cancel": {
      const reason = random.pick(CANCELLATION_REASONS);
      const refundMinor = random.chance(0.3) && refundableMinor(order) > 0 ? refundableMinor(order) : null;
      return { type: "CancelOrder", reason, noteId: null, sourceRef: null, refundMinor };
    }
    case "refund":
      return { type: "RefundPayment", amountMinor: Math.max(1, refundableMinor(order)), noteId: null };
    case "return":
      return { type: "ReturnItems", lines: [{ line: 1, quantity: 1 }], noteId: null };
  }
}
