import { fireEvent, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { HistoryScreen } from "../../../src/ui/history/HistoryScreen.tsx";
import { createCannedBackend } from "../../support/cannedBackend.ts";
import { cannedEvents } from "../../support/cannedLog.ts";
import { renderScreen } from "../../support/renderScreen.tsx";

type Screen = Awaited<ReturnType<typeof open>>["screen"];
/** The rows that hold an event: the first is the head. */
const rowsOf = (screen: Screen) => screen.queryAllByRole("row").slice(1);

const open = (address = "/", count = 20) =>
  renderScreen(<HistoryScreen />, { backend: createCannedBackend({ events: cannedEvents(count) }), address });

describe("the History screen", () => {
  it("is the log, newest first, each row with its place in the whole list", async () => {
    const { screen } = await open();
    const table = await screen.findByRole("table", { name: "Events" });
    await waitFor(() =>
      expect(within(table).getAllByRole("link", { name: /^See everything/ })).toHaveLength(20),
    );
    expect(table.getAttribute("aria-rowcount")).toBe("21");
    expect(rowsOf(screen).map((row) => row.getAttribute("aria-rowindex"))).toEqual(
      Array.from({ length: 20 }, (_, index) => String(index + 2)),
    );
    expect(rowsOf(screen)[0]?.textContent).toContain("20");
    expect(screen.getByText("This is where the log begins.")).toBeTruthy();
  });

  it("TT2 begins at the position shown, and says how much lies ahead", async () => {
    const { screen } = await open("/?at=5");
    expect(await screen.findByText("15 events lie ahead, not shown.")).toBeTruthy();
    await waitFor(() => expect(rowsOf(screen)).toHaveLength(5));
  });

  it("shows an event's record on demand", async () => {
    const { screen } = await open("/?at=1");
    const button = await screen.findByRole("button", { name: /JSON of event 1$/ });
    expect(button.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(button);
    expect(screen.getByRole("region", { name: "Event 1 as JSON" }).textContent).toContain(
      '"type": "OrderCreated"',
    );
  });

  it("leads to an order, and to everything at an event", async () => {
    const { screen, address } = await open("/?at=6");
    await screen.findByRole("button", { name: /JSON of event 3$/ });
    const row = rowsOf(screen).at(-3);
    if (!row) throw new Error("there are six rows");
    expect(within(row).getByRole("link", { name: "1001" }).getAttribute("href")).toContain("/orders/1001?");
    fireEvent.click(within(row).getByRole("link", { name: /See everything at this event/ }));
    await waitFor(() => expect(address()).toContain("at=3"));
  });

  it("is cut into pages of a thousand events, which the address names", async () => {
    const { screen } = await open("/?page=2", 1120);
    await waitFor(() => expect(rowsOf(screen)).toHaveLength(120));
    expect(rowsOf(screen)[0]?.getAttribute("aria-rowindex")).toBe("1002");
    expect(screen.getByText("1,001–1,120 of 1,120")).toBeTruthy();
    expect(screen.getByRole("link", { name: "First page" }).getAttribute("href")).toBe("/history");
  });

  it("is narrowed to one kind of event and to one order, which the address names", async () => {
    const { screen, address } = await open("/?order=1002");
    await waitFor(() =>
      expect(screen.getByRole("status", { name: "Events found" }).textContent).toBe("4 events"),
    );
    await waitFor(() => expect(rowsOf(screen)).toHaveLength(4));
    expect(rowsOf(screen)[0]?.textContent).toContain("8");
    expect(rowsOf(screen)[0]?.getAttribute("aria-rowindex")).toBe("2");
    fireEvent.change(screen.getByLabelText("What happened"), { target: { value: "OrderPaid" } });
    await waitFor(() => expect(address()).toContain("type=OrderPaid"));
    await waitFor(() => expect(rowsOf(screen)).toHaveLength(1));
    expect(rowsOf(screen)[0]?.textContent).toContain("Order paid");
    fireEvent.click(screen.getByRole("button", { name: "Clear" }));
    await waitFor(() => expect(rowsOf(screen)).toHaveLength(20));
  });

  it("says so where nothing matches", async () => {
    const { screen } = await open("/?order=77&type=OrderPaid");
    expect(await screen.findByText("No such event")).toBeTruthy();
  });

  it("says what will come here while the log is empty", async () => {
    const { screen } = await open("/", 0);
    expect(await screen.findByText("Nothing has happened yet")).toBeTruthy();
  });
});
