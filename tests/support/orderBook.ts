import type { ScreenPosition } from "../../src/engine/commands/command.ts";
import type { EventStore } from "../../src/engine/eventStore/eventStore.ts";
import type { Position } from "../../src/engine/events/identifiers.ts";
import type { PersonalStore } from "../../src/engine/personal/personalStore.ts";
import { steppingClock } from "../../src/lib/clock.ts";
import { createBookUpcasting } from "../../src/orders/bookEvents.ts";
import { createCalendar, type TimeZone } from "../../src/orders/calendar.ts";
import { createPersonalDirectory, type PersonalDirectory } from "../../src/orders/personalDirectory.ts";
import { ordersProjection } from "../../src/orders/projections/orders/ordersProjection.ts";
import { statisticsProjection } from "../../src/orders/projections/statistics/statisticsProjection.ts";
import { timelineProjection } from "../../src/orders/projections/timeline/timelineProjection.ts";
import { createOrderQueries, type OrderQueries } from "../../src/orders/queries/orderQueries.ts";
import type { AnswerTo, Question } from "../../src/orders/queries/question.ts";
import { createMemoryEventStore } from "../../src/storage/memory/memoryEventStore.ts";
import { type FoldedHost, foldedHost } from "./foldedHost.ts";
import type { OrderLog } from "./orderLogBuilder.ts";
import { requestBuilder } from "./storeFixtures.ts";

export interface OrderBook {
  readonly queries: OrderQueries;
  readonly host: FoldedHost;
  readonly store: EventStore;
  readonly personal: PersonalStore;
  readonly directory: PersonalDirectory;
  /** Forgets a customer at the log's end, as the next refresh sees it; projections are left where they are. */
  forget(customer: string): Promise<void>;
  /** One question, answered at a position. */
  ask<Q extends Question>(question: Q, at?: number): Promise<AnswerTo<Q>>;
}

/** The projections of an order book in a zone. */
export function orderProjections(timeZone: string) {
  const calendar = createCalendar(timeZone as TimeZone);
  return {
    calendar,
    projections: {
      orders: ordersProjection,
      statistics: statisticsProjection(calendar),
      timeline: timelineProjection(calendar),
    },
  };
}

export interface OrderBookOptions {
  readonly timeZone?: string;
  /** The log ends here. */
  readonly head?: number;
  /** Projections are left at 0 for the test to fold. */
  readonly folded?: boolean;
  /** As the queries take it. */
  readonly shortBacklog?: number;
}

/** The read side of a book in memory over a log, all folded. */
export async function orderBook(log: OrderLog, options: OrderBookOptions = {}): Promise<OrderBook> {
  const { timeZone = "Europe/London", folded = true } = options;
  const { calendar, projections } = orderProjections(timeZone);
  const stores = createMemoryEventStore({ clock: steppingClock("2026-12-01T00:00:00Z") });
  const head = options.head ?? log.events.length;
  const { personal } = stores;
  let store = stores.events;
  if (log.commits.length > 0) await store.append(log.commits);
  if (head < log.events.length) store = endingAt(store, head);
  const upcasting = createBookUpcasting();
  const events = (await store.readAll(0 as Position, head)).map((event) => upcasting.upcast(event));
  const host = foldedHost(Object.values(projections), events);
  if (folded) for (const { name } of Object.values(projections)) host.foldTo(name, head);
  const directory = createPersonalDirectory(personal);
  const queries = createOrderQueries({
    ...{ host, projections, directory, store, upcasting, calendar },
    ...(options.shortBacklog !== undefined && { shortBacklog: options.shortBacklog }),
  });
  const ask = async <Q extends Question>(question: Q, at: number | "now" = "now") => {
    const view = await queries.answer([question], at as ScreenPosition);
    return view.answers[0] as AnswerTo<Q>;
  };
  const forget = async (customer: string) => {
    await stores.events.append([requestBuilder("forget")({ stream: customer, erases: [customer] })]);
    await directory.refresh();
  };
  return { queries, host, store, personal, directory, ask, forget };
}

/** The same log as if nothing after `head` had been recorded; personal records and numbers stay known. */
function endingAt(store: EventStore, head: number): EventStore {
  return {
    ...store,
    head: async () => ({ ...(await store.head()), position: head as Position }),
    readAll: async (after, limit) => store.readAll(after, Math.min(limit, Math.max(0, head - after))),
    readStream: async (streamId, from) =>
      (await store.readStream(streamId, from)).filter((event) => event.position <= head),
  };
}
