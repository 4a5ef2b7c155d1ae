import { describe, expect, it } from "vitest";
import type { FilteredEventsQuestion } from "../../../src/orders/queries/timeline.ts";
import { orderBook } from "../../support/orderBook.ts";
import { generateOrderLog } from "../../support/orderLogGenerator.ts";
import { seededRandom } from "../../support/seededRandom.ts";

const question = (parts: Partial<FilteredEventsQuestion>): FilteredEventsQuestion => ({
  ...{ kind: "filteredEvents", type: null, orderNumber: null, offset: 0, limit: 1000 },
  ...parts,
});

describe.each([31, 32])("events of one kind or one order, in a random log, seed %i", (seed) => {
  const log = generateOrderLog({ seed, events: 500 });
  const numberOf = new Map(
    log.events.filter(({ version }) => version === 1).map(({ streamId, data }) => [streamId, data.number]),
  );
  const currencyOf = new Map(
    log.events.filter(({ version }) => version === 1).map(({ streamId, data }) => [streamId, data.currency]),
  );
  const random = seededRandom(seed);

  const matching = (at: number, type: string | null, orderNumber: string | null) =>
    log.events
      .filter(({ position }) => position <= at)
      .filter((event) => type === null || event.type === type)
      .filter(({ streamId }) => orderNumber === null || numberOf.get(streamId) === orderNumber)
      .reverse();

  const anyFilter = (): Pick<FilteredEventsQuestion, "type" | "orderNumber"> => {
    const sample = random.pick(log.events);
    const type = random.chance(0.6) ? (sample.type as FilteredEventsQuestion["type"]) : null;
    return { type, orderNumber: random.chance(0.5) ? String(numberOf.get(sample.streamId)) : null };
  };

  it.each(Array.from({ length: 12 }, () => random.whole(1, 500)))(
    "TT1 are those of the log up to %i, newest first, page by page",
    async (at) => {
      const book = await orderBook(log);
      const filter = anyFilter();
      const expected = matching(at, filter.type, filter.orderNumber);
      const pages = [];
      for (let offset = 0; offset <= expected.length; offset += 40) {
        const page = await book.ask(question({ ...filter, offset, limit: 40 }), at);
        expect(page).toMatchObject({ total: expected.length, offset });
        pages.push(...page.entries);
      }
      expect(pages.map(({ event }) => event.eventId)).toEqual(expected.map(({ eventId }) => eventId));
      for (const { event, orderNumber, currency } of pages) {
        expect(orderNumber).toBe(numberOf.get(event.streamId));
        expect(currency).toBe(currencyOf.get(event.streamId));
      }
    },
  );
});

describe("events of an order that isn't there", () => {
  it("are none", async () => {
    const book = await orderBook(generateOrderLog({ seed: 33, events: 20 }));
    expect(await book.ask(question({ orderNumber: "none" }))).toMatchObject({ total: 0, entries: [] });
  });
});
