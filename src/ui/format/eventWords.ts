import { BOOK_EVENT_TYPES, type BookEventType } from "../../orders/bookEvents.ts";
import { formatText } from "./formatText.ts";

/** What happened, in words that start a sentence. */
export const EVENT_LABELS: Readonly<Record<BookEventType, string>> = formatText.events;

const isKnown = (type: string): type is BookEventType => BOOK_EVENT_TYPES.includes(type as BookEventType);

/** The words for an event as the log names it; its own name where this application doesn't know it. */
export const eventLabel = (type: string): string => (isKnown(type) ? EVENT_LABELS[type] : type);
