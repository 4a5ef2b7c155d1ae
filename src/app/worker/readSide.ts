import { createProjectionHost } from "../../engine/projections/createProjectionHost.ts";
import type { ProjectionHost } from "../../engine/projections/projectionHost.ts";
import type { ReadModelStore } from "../../engine/projections/readModelStore.ts";
import type { Clock } from "../../lib/clock.ts";
import { createCalendar } from "../../orders/calendar.ts";
import { ordersProjection } from "../../orders/projections/orders/ordersProjection.ts";
import { statisticsProjection } from "../../orders/projections/statistics/statisticsProjection.ts";
import { timelineProjection } from "../../orders/projections/timeline/timelineProjection.ts";
import { createOrderQueries, type OrderQueries } from "../../orders/queries/orderQueries.ts";
import { createDexieReadModelStore } from "../../storage/dexie/dexieReadModelStore.ts";
import type { Book } from "../../ui/backend.ts";
import { viewsDatabaseName } from "./catalogDatabase.ts";
import { newerEventMessage, type WriteSide } from "./writeSide.ts";
import { yieldNow } from "./yieldNow.ts";

/** Everything that answers questions about one book. All of it can be deleted and made again. */
export interface ReadSide {
  readonly host: ProjectionHost;
  readonly queries: OrderQueries;
  readonly readModels: ReadModelStore;
  close(): void;
}

/**
 * Restores a book's read models and starts to catch up with its log; resolves when that of the orders is there. What
 * fails in the background, such as saving, goes to `onTrouble`; the read models in memory stay right.
 */
export async function openReadSide(
  book: Book,
  writeSide: WriteSide,
  clock: Clock,
  onTrouble: (error: unknown) => void = () => undefined,
): Promise<ReadSide> {
  const calendar = createCalendar(book.timeZone);
  const projections = {
    orders: ordersProjection,
    statistics: statisticsProjection(calendar),
    timeline: timelineProjection(calendar),
  };
  const readModels = createDexieReadModelStore(viewsDatabaseName(book.bookId));
  const { store, upcasting, directory } = writeSide;
  const host = createProjectionHost({
    store,
    upcasting,
    readModels,
    projections: Object.values(projections),
    clock,
    yieldNow,
    yieldToCommand: yieldNow,
    onTrouble,
    onUnknownEvent: (event) => writeSide.setReadOnly(newerEventMessage(event.type, event.schemaVersion)),
  });
  const starting = host.start();
  starting.catch(onTrouble);
  // Most questions need no more; those that do wait for it.
  await Promise.all([store.head(), host.restored(projections.orders)]);
  const queries = createOrderQueries({ host, projections, directory, store, upcasting, calendar });
  return {
    host,
    queries,
    readModels,
    close() {
      host.close();
      readModels.close();
    },
  };
}
