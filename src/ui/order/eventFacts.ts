import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { JsonObject, JsonValue } from "../../lib/json.ts";
import type { OrderEventType } from "../../orders/order/events.ts";
import { formatMoney } from "../format/money.ts";
import { reasonWords } from "../format/reasonWords.ts";
import { orderText } from "./orderText.ts";

const words = orderText.eventFacts;

/** Old events are shown as recorded, so nothing about their data is taken for granted here. */
const FACTS: Readonly<Record<OrderEventType, (data: JsonObject, currency: string) => readonly string[]>> = {
  OrderCreated: (data) => [linesFact(data, textOf(data.currency) ?? ""), ...freightFact(data)],
  ItemsChanged: (data, currency) => [linesFact(data, currency)],
  ShippingAddressChanged: (data) => present(textOf(objectOf(data.shippingAddress).country)),
  OrderPaid: (data, currency) => [...paidFacts(data, currency), ...present(textOf(data.reference))],
  OrderShipped: (data) => present(joined([textOf(data.carrier), textOf(data.trackingNumber)])),
  OrderDelivered: () => [],
  OrderCancelled: (data) => [
    reasonWords(textOf(data.reason) ?? "unknown"),
    ...present(textOf(data.sourceRef)),
  ],
  PaymentRefunded: (data, currency) => [moneyOf(data, currency)],
  ItemsReturned: (data, currency) => [
    words.returned(unitsOf(data.lines), formatMoney(numberOf(data.valueMinor), currency)),
  ],
  NoteAdded: () => [],
};

/** Short facts of an event, such as "7 lines, £91.48". `currency` is the order's. */
export function eventFacts(event: RecordedEvent, currency: string): readonly string[] {
  return FACTS[event.type as OrderEventType]?.(event.data, currency) ?? [];
}

/** Payment methods in words: "card and voucher"; null where none is known. */
export function methodsOf(value: JsonValue | readonly string[] | undefined): string | null {
  const methods = listOf(value).filter((one): one is string => typeof one === "string");
  if (methods.length === 0) return null;
  const named = methods.map((method) => method.replaceAll(/[_-]+/g, " "));
  return named.length === 1
    ? (named[0] ?? null)
    : words.and(named.slice(0, -1).join(", "), named.at(-1) ?? "");
}

function linesFact(data: JsonObject, currency: string): string {
  const lines = listOf(data.lines).map(objectOf);
  const goods = lines.reduce((sum, line) => sum + numberOf(line.quantity) * numberOf(line.unitPriceMinor), 0);
  const isKnown = lines.every((line) => line.unitPriceMinor !== null);
  const all = words.lines(lines.length, formatMoney(goods, currency));
  return isKnown ? all : `${all}${words.somePricesNotKnown}`;
}

function freightFact(data: JsonObject): string[] {
  if (typeof data.freightMinor !== "number" || data.freightMinor === 0) return [];
  return [words.postage(formatMoney(data.freightMinor, textOf(data.currency) ?? ""))];
}

function paidFacts(data: JsonObject, currency: string): string[] {
  const methods = methodsOf(data.methods);
  if (typeof data.amountMinor !== "number") return [words.amountNotKnown, ...present(methods)];
  const amount = moneyOf(data, currency);
  return [methods === null ? amount : words.by(amount, methods)];
}

const moneyOf = (data: JsonObject, currency: string): string =>
  formatMoney(numberOf(data.amountMinor), textOf(data.currency) ?? currency);

const unitsOf = (lines: JsonValue | undefined): number =>
  listOf(lines).reduce<number>((sum, line) => sum + numberOf(objectOf(line).quantity), 0);

const joined = (texts: readonly (string | null)[]): string | null =>
  texts.filter((text) => text !== null).join(", ") || null;

const present = (text: string | null): string[] => (text === null ? [] : [text]);
const textOf = (value: JsonValue | undefined): string | null => (typeof value === "string" ? value : null);
const numberOf = (value: JsonValue | undefined): number => (typeof value === "number" ? value : 0);
const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);
const objectOf = (value: JsonValue | undefined): JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
