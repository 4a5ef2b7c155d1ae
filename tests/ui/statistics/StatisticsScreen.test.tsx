import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { StatisticsAnswer } from "../../../src/orders/queries/statistics.ts";
import { StatisticsScreen } from "../../../src/ui/statistics/StatisticsScreen.tsx";
import { cannedBackend } from "../canned/cannedBackend.ts";
import { renderScreen } from "../canned/renderScreen.tsx";
import { CANNED } from "./cannedAnswer.ts";

const shown = (answer: StatisticsAnswer = CANNED, address = "/statistics") =>
  renderScreen(StatisticsScreen, {
    backend: cannedBackend({
      answers: (question) =>
        question.kind === "statistics" ? { ...answer, bucket: question.bucket } : undefined,
    }),
    address,
  });

const headline = async (term: string): Promise<string> => {
  const value = (await screen.findByText(term, { selector: "dt" })).nextElementSibling;
  return value?.textContent ?? "";
};

const amountsOf = (table: HTMLElement, column: string): readonly string[] => {
  const heads = within(table).getAllByRole("columnheader");
  const index = heads.findIndex((head) => head.textContent === column);
  const rows = [...table.querySelectorAll("tbody tr")];
  return rows.map((row) => row.children[index]?.textContent ?? "");
};

const minor = (money: string): number => Math.round(Number(money.replace(/[^\d.−-]/g, "")) * 100);

describe("Statistics screen", () => {
  test("TT2 given one answer, when its table is opened, then the headline is the sum of the rows", async () => {
    shown();
    await userEvent.click(await screen.findByRole("button", { name: /^Show as table of revenue/ }));

    const table = screen.getByRole("table", { name: "Figures by day" });
    const revenue = amountsOf(table, "Revenue").reduce((sum, cell) => sum + minor(cell), 0);
    const orders = amountsOf(table, "Orders").reduce((sum, cell) => sum + Number(cell), 0);
    expect(minor(await headline("Revenue"))).toBe(revenue);
    expect(Number(await headline("Orders"))).toBe(orders);
  });

  test("given the table is closed, when its button is pressed, then it says that it is open, and the address too", async () => {
    const router = shown();
    const button = await screen.findByRole("button", { name: /^Show as table of revenue/ });
    expect(button.getAttribute("aria-expanded")).toBe("false");

    await userEvent.click(button);

    expect(
      screen.getByRole("button", { name: /^Show as table of revenue/ }).getAttribute("aria-expanded"),
    ).toBe("true");
    expect(router.state.location.search).toMatchObject({ tables: ["trend"] });
  });

  test("given an earlier period, then each headline says how it changed", async () => {
    shown();
    const revenue = (await screen.findByText("Revenue", { selector: "dt" })).parentElement;
    expect(revenue?.textContent).toContain("up 77.1% from £5,000.00");
  });

  test("PD2 given a forgotten customer, then the list says so", async () => {
    shown();
    const table = await screen.findByRole("table", { name: "Top customers" });
    expect(amountsOf(table, "Customer")).toEqual(["=cmd()", "Forgotten customer", "Customer 17850"]);
  });

  test("TT2 given a position in the past, then the screen says as of which event", async () => {
    shown(CANNED, "/statistics?at=13790");
    expect(await screen.findByText(/As of event 13,790/)).toBeDefined();
  });

  test("given a book without figures, then the screen says when there will be some", async () => {
    shown({ ...CANNED, range: null, currency: null, currencies: [], series: [], previous: null });
    expect(await screen.findByRole("heading", { name: "Nothing to count yet" })).toBeDefined();
  });

  test("given a figure of a headline, a table or a bar, then it leads to the events that made it", async () => {
    shown(CANNED, '/statistics?tables=["trend"]');
    const table = await screen.findByRole("table", { name: "Figures by day" });
    const cell = within(table).getByRole("link", { name: "£7,071.92" });
    expect(cell.getAttribute("href")).toBe(
      "/statistics/why?of=revenue&from=2026-11-17&to=2026-11-17&currency=GBP",
    );
    const share = screen.getByRole("table", { name: "Orders by status" });
    expect(within(share).getByRole("link", { name: "3" }).getAttribute("href")).toContain("status=paid");
    expect(within(share).queryByRole("link", { name: "0" })).toBeNull();
    const before = screen.getByRole("link", { name: "£5,000.00" }).getAttribute("href");
    expect(before).toContain("from=2026-11-12&to=2026-11-15");
  });

  test("given the bars, when keys go along them, then each is named, and opens its orders or what is behind it", async () => {
    const router = shown();
    const last = /Nov 19, 2026: revenue £581.58, orders 2/;
    const bar = (name: RegExp) => screen.getByRole("link", { name });
    (await screen.findByRole("link", { name: last })).focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(document.activeElement).toBe(bar(/Nov 17, 2026: revenue £7,071.92, orders 5/));
    await userEvent.keyboard("{Home}{End}{PageUp}");
    expect(document.activeElement).toBe(bar(/Nov 16, 2026: revenue £1,200.50/));
    await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
    expect(router.state.location.pathname).toBe("/statistics/why");
    expect(router.state.location.search).toMatchObject({
      of: "revenue",
      from: "2026-11-16",
      to: "2026-11-16",
    });
  });

  test("given a bucket, then its row links to the orders of its days in its currency", async () => {
    shown(CANNED, '/statistics?tables=["trend"]');
    const link = await screen.findByRole("link", { name: /Nov 17|17 Nov/ });
    const address = decodeURIComponent(link.getAttribute("href") ?? "");
    expect(address).toContain("/orders?");
    expect(address).toContain("2026-11-17");
    expect(address).toContain("GBP");
  });
});
