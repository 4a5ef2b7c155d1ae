import type { RecordedBatch } from "../engine/eventStore/eventStore.ts";
import type { Hash } from "../engine/events/identifiers.ts";
import type { RecordedEvent } from "../engine/events/recordedEvent.ts";
import { recordedErasures } from "./customer/customerEventData.ts";
import { recordedReservations } from "./order/orderNumber.ts";

/** Events of a book's log as another store takes them verbatim: with the numbers that they hold and whom they forgot. */
export const recordedBatch = (events: readonly RecordedEvent[], checkedFrom?: Hash): RecordedBatch => ({
  ...{ events, checkedFrom },
  personal: [],
  reservations: recordedReservations(events),
  erases: recordedErasures(events),
});
