import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { Position } from "../../../src/engine/events/identifiers.ts";
import { toInstant } from "../../../src/lib/clock.ts";
import type { LocalDate, TimeZone } from "../../../src/orders/calendar.ts";
import type {
  Contribution,
  ContributionsAnswer,
  ContributionsQuestion,
} from "../../../src/orders/queries/contributions.ts";
import { contributionsCsv } from "../../../src/ui/why/useWhyCsv.ts";
import { WhyScreen } from "../../../src/ui/why/WhyScreen.tsx";
import { cannedBackend } from "../canned/cannedBackend.ts";
import { renderScreen } from "../canned/renderScreen.tsx";

const event = (position: number, amount: number, tookMs: number | null = null): Contribution => ({
  position: position as Position,
  type: amount < 0 ? "ItemsChanged" : "OrderCreated",
  orderNumber: String(1000 + position),
  occurredAt: toInstant(Date.UTC(2026, 10, 17, 9, position)),
  amount,
  tookMs,
});

const EVENTS = [event(9, 50_000), event(7, -1_000), event(4, 20_050)];

function answerTo(question: ContributionsQuestion): ContributionsAnswer {
  const all = question.measure === "orders" ? [event(9, 1), event(4, 1)] : EVENTS;
  return {
    kind: "contributions",
    timeZone: "Europe/London" as TimeZone,
    currency: "GBP",
    range: { from: "2026-11-17" as LocalDate, to: "2026-11-17" as LocalDate },
    total: all.reduce((sum, { amount }) => sum + amount, 0),
    events: all.length,
    orders: 2,
    offset: question.offset,
    rows: all.slice(question.offset, question.offset + question.limit),
  };
}

const shown = (address: string) =>
  renderScreen(WhyScreen, {
    backend: cannedBackend({
      answers: (question) => (question.kind === "contributions" ? answerTo(question) : undefined),
    }),
    address,
  });

describe("why a number is what it is", () => {
  test("TT2 given a revenue, then its events stand with what each added, and add up to it", async () => {
    shown("/statistics/why?of=revenue&from=2026-11-17&to=2026-11-17&currency=GBP&at=12");
    expect(await screen.findByRole("heading", { level: 1, name: "Why £690.50?" })).toBeDefined();
    expect(screen.getByText(/as of event 12\.$/)).toBeDefined();
    const table = screen.getByRole("table", { name: "Events behind the number" });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows.map((row) => row.lastElementChild?.textContent)).toEqual([
      "+£500.00",
      "−£10.00",
      "+£200.50",
      "£690.50",
    ]);
    expect(screen.getByRole("status").textContent).toBe("3 events of 2 orders add up to it.");
  });

  test("given an event, then it leads to its order and to everything at it", async () => {
    const router = shown("/statistics/why?of=revenue");
    const order = await screen.findByRole("link", { name: "1009" });
    expect(order.getAttribute("href")).toContain("/orders/1009");
    await userEvent.click(screen.getByRole("link", { name: "See everything at event 7" }));
    expect(router.state.location.search).toMatchObject({ of: "revenue", at: 7 });
  });

  test("given an average, then it is the revenue divided by the orders", async () => {
    shown("/statistics/why?of=average");
    expect(await screen.findByRole("heading", { level: 1, name: "Why £345.25?" })).toBeDefined();
    expect(screen.getByRole("status").textContent).toContain("£690.50 of revenue; divided by 2 orders");
  });

  test("given another order of the events, then the address says so", async () => {
    const router = shown("/statistics/why?of=revenue&page=1");
    await userEvent.selectOptions(await screen.findByLabelText("Sort"), "Largest first");
    expect(router.state.location.search).toMatchObject({ sort: "largest" });
    expect(router.state.location.search).not.toHaveProperty("page", 1);
  });

  test("given a file, then amounts are decimal numbers in it, and times minutes", () => {
    const csv = contributionsCsv({ of: "revenue" }, "GBP", [event(7, -1_000)]);
    expect(csv.split("\r\n").slice(0, 2)).toEqual([
      'Event,What happened,Order,When,"Added, GBP"',
      "7,Items changed,1007,2026-11-17T09:07:00.000Z,-10",
    ]);
    const times = contributionsCsv({ of: "orders", step: "paid" }, "GBP", [event(7, 1, 90 * 60_000)]);
    expect(times).toContain("2026-11-17T09:07:00.000Z,90,1");
  });
});
