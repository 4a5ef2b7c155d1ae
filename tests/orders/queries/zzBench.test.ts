import { it } from "vitest";
import { createColumnSet } from "../../../src/engine/timeTravel/createColumnSet.ts";
import { createCalendar } from "../../../src/orders/calendar.ts";
import { orderProjections, orderUpcasting } from "../../support/orderBook.ts";
import { foldedHost } from "../../support/foldedHost.ts";
import { createOrderQueries } from "../../../src/orders/queries/orderQueries.ts";
import { createPersonalDirectory } from "../../../src/orders/personalDirectory.ts";
import { createMemoryEventStore } from "../../../src/storage/memory/memoryEventStore.ts";
import { steppingClock } from "../../../src/lib/clock.ts";
import { generateOrderLog } from "../../support/orderLogGenerator.ts";
import { ANY_ORDER } from "../../../src/orders/queries/orderList.ts";

it("bench", async () => {
  const t0 = performance.now();
  const log = generateOrderLog({ seed: 1, events: 600_000, maxPauseMinutes: 3 });
  console.log("generated", performance.now() - t0);
  const { calendar, projections } = orderProjections("Europe/London");
  const host = foldedHost(Object.values(projections), log.events);
  for (const p of Object.values(projections)) {
    const t = performance.now();
    host.foldTo(p.name, log.events.length);
    console.log("fold", p.name, performance.now() - t);
  }
  const { events, personal } = createMemoryEventStore({ clock: steppingClock("2026-12-01T00:00:00Z") });
  await personal.add(log.personal);
  const store = { ...events, head: async () => ({ position: log.events.length, hash: "", recordedAt: null }) } as never;
  const directory = createPersonalDirectory(personal);
  const queries = createOrderQueries({ host, projections, directory, store, upcasting: orderUpcasting(), calendar });
  await directory.refresh();
  const run = async (name: string, q: unknown, at: unknown = "now") => {
    for (let i = 0; i < 4; i++) {
      const t = performance.now();
      const v = await queries.answer([q as never], at as never);
      const d = performance.now() - t;
      if (i === 0 || i === 3) console.log(name, i, d.toFixed(1), (v.answers[0] as { total?: number }).total);
    }
  };
  const list = { kind: "orderList", filter: ANY_ORDER, sort: { by: "placed", direction: "descending" }, offset: 0, limit: 50 };
  await run("list", list);
  await run("list past", list, 300_000);
  for (const by of ["number", "customer", "country", "status", "total"]) await run(by, { ...list, sort: { by, direction: "ascending" } });
  await run("deep total", { ...list, offset: 80_000, sort: { by: "total", direction: "ascending" } });
  await run("status filter", { ...list, filter: { ...ANY_ORDER, status: ["paid"] } });
  await run("date", { ...list, filter: { ...ANY_ORDER, from: "2026-03-28", to: "2026-06-01" } });
  await run("text", { ...list, filter: { ...ANY_ORDER, text: "mug ann" } });
  await run("text rare", { ...list, filter: { ...ANY_ORDER, text: "zzzz" } });
  await run("stats", { kind: "statistics", from: null, to: null, bucket: "day", currency: null });
  await run("stats past", { kind: "statistics", from: null, to: null, bucket: "day", currency: null }, 300_000);
  await run("daily", { kind: "dailyStatistics" });
  await run("timeline", { kind: "timeline", bars: 400, window: { from: 1000, to: 3000 }, orderNumber: "1003" });
  for (const of of ["customers", "items", "orders"]) await run("suggest " + of, { kind: "suggestions", of, text: "a", limit: 8 });
}, 300_000);
