import { goodsMinor, lineDiscountMinor } from "../../src/orders/order/orderMoney.ts";
import { SampleDice } from "./sampleDice.ts";
import { CARRIERS, FIRM_ENDS, FIRM_STARTS, FIRST_NAMES, LAST_NAMES, STREETS, TOWNS } from "./sampleNames.ts";

/** A "created" fact of the source. */
export interface SourceOrder {
  readonly at: string;
  readonly kind: string;
  readonly customerRef?: string;
  readonly items: readonly { sku: string; name: string; quantity: number; unitPriceMinor: number }[];
  readonly address: { readonly country: string } | null;
}

type SampleFact = { readonly at: string; readonly kind: string; readonly orderRef: string } & Record<
  string,
  unknown
>;

const ORDERS = 520;
const ORDERS_FROM_ABROAD = 150;
const DAYS = 42;
const END = Date.parse("2026-11-20T17:40:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const COUNTRIES: Readonly<Record<string, string>> = { EIRE: "Ireland", RSA: "South Africa" };
const CATEGORIES: readonly (readonly [RegExp, string])[] = [
  [/CHRISTMAS|SNOW|ADVENT/, "Seasonal"],
  [/LIGHT|LANTERN|CANDLE|LAMP/, "Lighting"],
  [/MUG|CUP|TEA|PLATE|BOWL|CAKE|JAM|SPOON|TIN|KITCHEN/, "Kitchen"],
  [/BAG|PURSE|CASE/, "Bags"],
  [/CARD|WRAP|PAPER|TAPE|STICKER|NOTEBOOK|PENCIL/, "Paper"],
  [/HEART|SIGN|FRAME|DOORMAT|CLOCK|HOOK|DRAWER/, "Decoration"],
  [/TOY|GAME|DOLL|CHILD|SKITTLES|PUPPET/, "Toys"],
];
const REASONS = ["customer-changed-mind", "entered-twice", "out-of-stock", "never-paid", "other"] as const;

const iso = (millis: number): string => `${new Date(millis).toISOString().slice(0, 16)}:00Z`;

/** Sound, middling orders of known customers: those that a list of a few hundred shows well. */
function isEligible({ kind, items, customerRef, address }: SourceOrder): boolean {
  if (kind !== "created" || customerRef === undefined || !address) return false;
  if (items.length > 7 || address.country === "European Community") return false;
  if (items.some(({ sku, unitPriceMinor }) => !/^\d{5}/.test(sku) || unitPriceMinor === 0)) return false;
  const value = goodsMinor(items);
  return value >= 1_000 && value <= 150_000;
}

function choose(orders: readonly SourceOrder[], dice: SampleDice): SourceOrder[] {
  const eligible = dice.shuffled(orders.filter(isEligible));
  const isAbroad = ({ address }: SourceOrder) => address?.country !== "United Kingdom";
  const abroad = eligible.filter(isAbroad).slice(0, ORDERS_FROM_ABROAD);
  const regulars = new Set(eligible.slice(0, 260).map(({ customerRef }) => customerRef));
  const home = eligible.filter((order) => !isAbroad(order) && regulars.has(order.customerRef));
  return dice.shuffled([...abroad, ...home.slice(0, ORDERS - abroad.length)]);
}

/** New dates: the last six weeks, a little busier towards their end, at the source's time of day. */
function placedAt(order: SourceOrder, dice: SampleDice): number {
  const daysBack = Math.floor(DAYS * (1 - dice.roll() ** 0.8));
  const [hour = 9, minute = 0] = order.at.slice(11, 16).split(":").map(Number);
  const day = END - daysBack * DAY;
  const at = day - (day % DAY) + hour * HOUR + minute * MINUTE;
  return at > END ? at - DAY : at;
}

function sampleItem(item: SourceOrder["items"][number], discount: number | null) {
  const name = item.name.replace(/\s+/g, " ").trim();
  const category = CATEGORIES.find(([words]) => words.test(name.toUpperCase()))?.[1];
  return {
    sku: item.sku,
    name: name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(),
    quantity: item.quantity,
    // Fifteen years of rising prices, to the next five pence.
    unitPriceMinor: Math.max(5, Math.round((item.unitPriceMinor * 1.45) / 5) * 5),
    ...(discount === null ? {} : { discountPercent: discount }),
    ...(category === undefined ? {} : { category }),
  };
}

function person(dice: SampleDice) {
  const first = dice.pick(FIRST_NAMES);
  const last = dice.pick(LAST_NAMES);
  const isFirm = dice.roll() < 0.35;
  const name = isFirm ? `${dice.pick(FIRM_STARTS)} ${dice.pick(FIRM_ENDS)}` : `${first} ${last}`;
  const email = `${first}.${last}@example.com`.toLowerCase();
  const address = {
    recipient: isFirm ? `${name}, ${first} ${last}` : name,
    street: `${dice.whole(1, 99)} ${dice.pick(STREETS)}`,
    postalCode: String(dice.whole(10_000, 99_999)),
    city: dice.pick(TOWNS),
  };
  return { name, email: dice.roll() < 0.85 ? email : null, address };
}

/** Invents the people once each, in the order in which they first buy. */
class People {
  readonly #people = new Map<string, ReturnType<typeof person> & { readonly reference: string }>();

  of({ customerRef = "" }: SourceOrder, dice: SampleDice) {
    const known = this.#people.get(customerRef);
    if (known !== undefined) return known;
    const invented = { ...person(dice), reference: `C-${2001 + this.#people.size}` };
    this.#people.set(customerRef, invented);
    return invented;
  }
}

interface Course {
  readonly orderRef: string;
  readonly placed: number;
  readonly dueMinor: number;
}

function cancellation({ orderRef }: Course, at: number, dice: SampleDice): SampleFact {
  return { at: iso(at), kind: "cancelled", orderRef, reason: dice.pick(REASONS) };
}

function payment({ orderRef, dueMinor }: Course, at: number, dice: SampleDice): SampleFact {
  const slip = dice.roll();
  const amountMinor = slip < 0.015 ? dueMinor - 100 : slip < 0.03 ? dueMinor + 250 : dueMinor;
  const methods =
    dice.roll() < 0.06 ? ["voucher", "card"] : [dice.pick(["card", "card", "transfer", "invoice"])];
  return { at: iso(at), kind: "paid", orderRef, amountMinor, methods };
}

/** What becomes of an order, as far as it has come by the end of the sample. */
function courseOf(course: Course, dice: SampleDice): SampleFact[] {
  const { orderRef, placed } = course;
  const fate = dice.roll();
  if (fate < 0.06) return [cancellation(course, placed + dice.whole(20, 4_000) * MINUTE, dice)];
  if (fate < 0.075) return [];
  const paidAt = placed + (dice.roll() < 0.7 ? dice.whole(1, 15) : dice.whole(60, 3_500)) * MINUTE;
  const paid = payment(course, paidAt, dice);
  if (fate < 0.105) return [paid, cancellation(course, paidAt + dice.whole(60, 1_400) * MINUTE, dice)];
  const shippedAt = paidAt + dice.whole(3 * 60, 3 * 1_440) * MINUTE;
  const tracking = `OW${dice.whole(10_000_000, 99_999_999)}`;
  const shipped = { at: iso(shippedAt), kind: "shipped", orderRef, carrier: dice.pick(CARRIERS), tracking };
  const deliveredAt = shippedAt + dice.whole(18 * 60, 6 * 1_440) * MINUTE;
  return [paid, shipped, { at: iso(deliveredAt), kind: "delivered", orderRef }];
}

/**
 * The facts of a made-up shop over real orders: items and quantities are the source's; people, payments and all
 * that follows are invented. The same source and seed give the same facts.
 */
export function makeSampleShop(source: readonly SourceOrder[], seed: number): readonly SampleFact[] {
  const dice = new SampleDice(seed);
  const people = new People();
  const chosen = choose(source, dice).map((order) => ({ order, placed: placedAt(order, dice) }));
  chosen.sort((a, b) => a.placed - b.placed);
  const facts = chosen.flatMap(({ order, placed }, index) => {
    const orderRef = String(1001 + index);
    const customer = people.of(order, dice);
    const discount = dice.roll() < 0.06 ? dice.pick([5, 10, 15]) : null;
    const items = order.items.map((item) => sampleItem(item, discount));
    const freightMinor = order.address?.country === "United Kingdom" ? dice.pick([0, 395, 595]) : 1250;
    const goods = goodsMinor(items);
    const off = items.reduce(
      (sum, item) => sum + lineDiscountMinor({ ...item, discountPercent: discount }),
      0,
    );
    const country = order.address?.country ?? "";
    const created: SampleFact = {
      ...{ at: iso(placed), kind: "created", orderRef, customerRef: customer.reference },
      customerName: customer.name,
      ...(customer.email === null ? {} : { customerEmail: customer.email }),
      ...{ currency: "GBP", items, freightMinor },
      address: { ...customer.address, country: COUNTRIES[country] ?? country },
    };
    return [created, ...courseOf({ orderRef, placed, dueMinor: goods - off + freightMinor }, dice)];
  });
  const soFar = facts.filter(({ at }) => Date.parse(at) <= END);
  return soFar.toSorted((a, b) => a.at.localeCompare(b.at));
}
