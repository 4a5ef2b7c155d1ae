import { BOOK_EVENT_TYPES, type BookEventType } from "../../orders/bookEvents.ts";
import { timebarText } from "./timebarText.ts";

/** How many lanes the window has; their names are in the same order, from the top. */
export const LANE_COUNT = timebarText.lanes.length;

interface LanePlace {
  readonly lane: number;
  /** What only belongs to a lane's matter, such as a refund to payment, is drawn half as high. */
  readonly isMinor: boolean;
}

const PLACES: Readonly<Record<BookEventType, LanePlace>> = {
  OrderCreated: { lane: 0, isMinor: false },
  ItemsChanged: { lane: 0, isMinor: true },
  ShippingAddressChanged: { lane: 0, isMinor: true },
  NoteAdded: { lane: 0, isMinor: true },
  CustomerForgotten: { lane: 0, isMinor: true },
  OrderPaid: { lane: 1, isMinor: false },
  PaymentRefunded: { lane: 1, isMinor: true },
  OrderShipped: { lane: 2, isMinor: false },
  OrderDelivered: { lane: 3, isMinor: false },
  ItemsReturned: { lane: 3, isMinor: true },
  OrderCancelled: { lane: 4, isMinor: false },
};

/** Lanes by the code of an event's type, as the timeline's answer carries it. */
export const LANE_BY_CODE: readonly LanePlace[] = BOOK_EVENT_TYPES.map((type) => PLACES[type]);
