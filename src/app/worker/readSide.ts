import { createProjectionHost } from "../../engine/projections/createProjectionHost.ts";
import type { ProjectionHost } from "../../engine/projections/projectionHost.ts";
import type { ReadModelStore } from "../../engine/projections/readModelStore.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Calendar } from "../../orders/calendar.ts";
import { ordersProjection } from "../../orders/projections/orders/ordersProjection.ts";
import { statisticsProjection } from "../../orders/projections/statistics/statisticsProjection.ts";
import { timelineProjection } from "../../orders/projections/timeline/timelineProjection.ts";
import { createOrderQueries, type OrderQueries } from "../../orders/queries/orderQueries.ts";
import { createDexieReadModelStore } from "../../storage/dexie/dexieReadModelStore.ts";
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

/** Milliseconds after the first answer until the rest is restored: what was answered is drawn meanwhile. */
const AFTER_FIRST_ANSWER_MS = 300;
/** Milliseconds after which it is restored although nobody has asked anything. */
const UNASKED_MS = 1000;

export interface ReadSideOptions {
  readonly bookId: string;
  /** Of the book's zone. */
  readonly calendar: Calendar;
  readonly writeSide: WriteSide;
  readonly clock: Clock;
  /** Told what fails in the background, such as saving; the read models in memory stay right. */
  onTrouble?(error: unknown): void;
}

/**
 * Restores a book's read models and starts to catch up with its log; resolves when that of the orders is there.
 */
export async function openReadSide(options: ReadSideOptions): Promise<ReadSide> {
  const { bookId, calendar, writeSide, clock, onTrouble = () => undefined } = options;
  const projections = {
    orders: ordersProjection,
    statistics: statisticsProjection(calendar),
    timeline: timelineProjection(calendar),
  };
  const readModels = createDexieReadModelStore(viewsDatabaseName(bookId));
  const { store, upcasting, directory } = writeSide;
  const rest = restFor(UNASKED_MS);
  // All follow the log once all are restored: what is recorded meanwhile is to be seen at once.
  const unsubscribe = store.subscribe(() => rest.endIn(0));
  const host = createProjectionHost({
    store,
    upcasting,
    readModels,
    projections: Object.values(projections),
    clock,
    yieldNow,
    yieldToCommand: yieldNow,
    // Restored beside it, they would keep the first screen waiting.
    beforeUnasked: () => rest.over,
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
    queries: {
      ...queries,
      answer: (questions, at) =>
        queries.answer(questions, at).finally(() => rest.endIn(AFTER_FIRST_ANSWER_MS)),
    },
    readModels,
    close() {
      unsubscribe();
      host.close();
      readModels.close();
    },
  };
}

/** A rest of so many milliseconds, which may end sooner. */
function restFor(ms: number): { readonly over: Promise<void>; endIn(ms: number): void } {
  let end = (): void => undefined;
  let isOver = false;
  const over = new Promise<void>((resolve) => {
    end = () => {
      isOver = true;
      resolve();
    };
  });
  setTimeout(end, ms);
  return { over, endIn: (sooner) => void (isOver || setTimeout(end, sooner)) };
}
