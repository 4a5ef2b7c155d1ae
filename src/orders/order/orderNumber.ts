import { EngineError } from "../../engine/engineError.ts";
import type { RecordedBatch } from "../../engine/eventStore/eventStore.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { OrderEvent } from "./events.ts";

/** Numbers longer than this are kept as text, so that the next one can be counted exactly. */
const MAX_DIGITS = 15;
const FIRST_NUMBER = "1001";

/**
 * Prefix of the keys of counted numbers. After it come two digits for the number's length and the number
 * itself, so that the greatest key is the greatest number.
 */
export const COUNTED_NUMBER_PREFIX = "number/n";
const TEXT_NUMBER_PREFIX = "number/s";

const isCounted = (number: string): boolean =>
  /^(0|[1-9][0-9]*)$/.test(number) && number.length <= MAX_DIGITS;

/** The key that keeps an order's number unique in its log. "007" is a text, not the number 7. */
export function numberReservation(number: string): string {
  if (!isCounted(number)) return TEXT_NUMBER_PREFIX + number;
  return COUNTED_NUMBER_PREFIX + String(number.length).padStart(2, "0") + number;
}

/**
 * The number after the greatest counted one; "1001" where there is none.
 * @param lastReservation the greatest key that starts with `COUNTED_NUMBER_PREFIX`.
 * @throws EngineError "invalid-argument" for a key of another kind.
 */
export function nextNumber(lastReservation: string | undefined): string {
  if (lastReservation === undefined) return FIRST_NUMBER;
  const digits = lastReservation.slice(COUNTED_NUMBER_PREFIX.length + 2);
  if (!lastReservation.startsWith(COUNTED_NUMBER_PREFIX) || !isCounted(digits)) {
    throw new EngineError("invalid-argument", `${lastReservation} is not the key of a counted order number`);
  }
  return String(Number(digits) + 1);
}

/** The keys that an event reserves for its stream: the number of a new order. */
export const orderReservations = (event: OrderEvent): readonly string[] =>
  event.type === "OrderCreated" ? [numberReservation(event.data.number)] : [];

/** The keys that recorded events, of any schema, hold for their streams. */
export const recordedReservations = (events: readonly RecordedEvent[]): RecordedBatch["reservations"] =>
  events
    .filter(({ type }) => type === "OrderCreated")
    .map(({ data, streamId }) => ({ key: numberReservation(String(data.number)), streamId }));
