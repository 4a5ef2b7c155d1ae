import "fake-indexeddb/auto";
import { afterEach, expect, it, vi } from "vitest";
import { openBookCatalog } from "../../src/app/worker/bookCatalog.ts";
import { type BookSession, openBookSession } from "../../src/app/worker/bookSession.ts";
import { journaled } from "../../src/app/worker/journaled.ts";
import { submitCommand } from "../../src/app/worker/submitCommand.ts";
import type { CommandId, StreamId } from "../../src/engine/events/identifiers.ts";
import { steppingClock } from "../../src/lib/clock.ts";
import { seededIds } from "../../src/lib/ids.ts";
import type { TimeZone } from "../../src/orders/calendar.ts";
import type { Submission } from "../../src/orders/submissions/submission.ts";
import type { EngineStatus } from "../../src/ui/backend.ts";

let run = 0;
const open: BookSession[] = [];
afterEach(async () => {
  for (const session of open.splice(0)) await session.close();
});

/** An open book that keeps what its page would have been told. */
async function anOpenBook() {
  const [clock, ids] = [steppingClock("2026-01-01T00:00:00Z"), seededIds(`session-${++run}`)];
  const locks = { request: async (_: string, work: () => unknown) => work() } as unknown as LockManager;
  const catalog = openBookCatalog(clock, ids, locks);
  const book = await catalog.create({ name: "Shop", timeZone: "Europe/Berlin" as TimeZone });
  const told: EngineStatus[] = [];
  const session = await openBookSession(book, clock, new Set(), {
    // A book that is closed meanwhile has nothing to tell any more.
    onChange: () =>
      void session
        .news()
        .then((news) => told.push(news))
        .catch(() => undefined),
    onLoss: () => undefined,
    onTrouble: () => undefined,
  });
  open.push(session);
  const profile = await catalog.profile();
  return {
    session,
    /** The first news that has a command of a type. */
    newsOf: (type: string) =>
      vi.waitFor(() => {
        const first = told.find(({ commands }) => commands.some((command) => command.type === type));
        if (first === undefined) throw new Error(`No news of ${type} yet`);
        return first;
      }),
    give(submission: Submission) {
      const commandId = ids.next() as CommandId;
      return journaled(session, clock, { commandId, type: submission.type }, async () => ({
        outcome: await submitCommand(session.writeSide, commandId, submission, {
          ...{ profile, clock, screen: "now" as const },
        }),
        orderNumber: null,
      }));
    },
  };
}

const line = { sku: "A", name: "Lamp", quantity: 1, unitPriceMinor: 100, discountPercent: null };
const anOrder: Submission = {
  ...{ type: "CreateOrder", number: null, customer: null, currency: "EUR", freightMinor: null },
  ...{ lines: [{ ...line, category: null }], address: null, untracked: [], note: "", fromSource: false },
};

it("PR7 the first news of a command comes with the views that show what it did", async () => {
  const { give, newsOf } = await anOpenBook();
  expect(await give(anOrder)).toMatchObject({ kind: "accepted" });
  const news = await newsOf("CreateOrder");
  expect(news.head.position).toBe(1);
  expect(news.projections.map(({ checkpoint }) => checkpoint)).toEqual([1, 1, 1]);
});

it("a command that appended nothing is told all the same", async () => {
  const { give, newsOf } = await anOpenBook();
  expect(await give({ type: "MarkDelivered", orderId: "none" as StreamId })).toMatchObject({
    kind: "rejected",
  });
  expect((await newsOf("MarkDelivered")).commands).toHaveLength(1);
});

it("CMD4 news waits for personal records only where an event bears on them", async () => {
  const { session, give, newsOf } = await anOpenBook();
  const { directory } = session.writeSide;
  await directory.refresh();
  const refresh = vi.spyOn(directory, "refresh");
  const created = await give(anOrder);
  await newsOf("CreateOrder");
  const [event] = created.kind === "accepted" ? created.commit.events : [];
  const orderId = event?.streamId as StreamId;
  const payment = { amountMinor: 100, currency: null, methods: [], reference: null, fromSource: false };
  expect((await give({ type: "RecordPayment", orderId, ...payment } as Submission)).kind).toBe("accepted");
  await newsOf("RecordPayment");
  expect(refresh).not.toHaveBeenCalled();
  expect((await give({ type: "AddNote", orderId, note: "Ring twice" })).kind).toBe("accepted");
  await newsOf("AddNote");
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(directory.notesMatching("twice").size).toBe(1);
});
