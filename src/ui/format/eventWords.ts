import { ORDER_EVENT_TYPES, type OrderEventType } from "../../orders/order/events.ts";
import { formatText } from "./formatText.ts";

/** What happened, in words that start a sentence. */
export const EVENT_LABELS: Readonly<Record<OrderEventType, string>> = formatText.events;

const isKnown = (type: string): type is OrderEventType => ORDER_EVENT_TYPES.includes(type as OrderEventType);

/** The words for an event as the log names it; its own name where this application doesn't know it. */
export const eventLabel = (type: string): string => (isKnown(type) ? EVENT_LABELS[type] : type);
