import { fireEvent, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { HistoryScreen } from "../../../src/ui/history/HistoryScreen.tsx";
import { createCannedBackend } from "../../support/cannedBackend.ts";
import { cannedEvents } from "../../support/cannedLog.ts";
import { renderScreen } from "../../support/renderScreen.tsx";

const open = (address = "/", count = 20) =>
  renderScreen(<HistoryScreen />, { backend: createCannedBackend({ events: cannedEvents(count) }), address });

describe("the History screen", () => {
  it("is the log, newest first, by day", async () => {
    const { screen } = await open();
    const days = await screen.findAllByRole("region");
    expect(days.map((day) => within(day).getAllByRole("listitem").length)).toEqual([6, 8, 6]);
    expect(screen.getAllByRole("listitem")[0]?.textContent).toContain("20");
    expect(screen.getByText("This is where the log begins.")).toBeTruthy();
  });

  it("TT2 begins at the position shown, and says how much lies ahead", async () => {
    const { screen } = await open("/?at=5");
    expect(await screen.findByText("15 events lie ahead, not shown.")).toBeTruthy();
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(5));
  });

  it("shows an event's record on demand", async () => {
    const { screen } = await open("/?at=1");
    const button = await screen.findByRole("button", { name: /JSON of event 1$/ });
    expect(button.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(button);
    expect(screen.getByText(/"type": "OrderCreated"/)).toBeTruthy();
  });

  it("leads to an order, and to everything at an event", async () => {
    const { screen, address } = await open("/?at=6");
    const row = (await screen.findAllByRole("listitem")).at(-3);
    if (!row) throw new Error("there are six rows");
    expect(within(row).getByRole("link", { name: "1001" }).getAttribute("href")).toContain("/orders/1001?");
    fireEvent.click(within(row).getByRole("link", { name: /See everything at this event/ }));
    await waitFor(() => expect(address()).toContain("at=3"));
  });

  it("shows earlier events on demand", async () => {
    const { screen } = await open("/", 120);
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(30));
    fireEvent.click(screen.getByRole("button", { name: "Show earlier" }));
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(120));
    expect(screen.queryByRole("button", { name: "Show earlier" })).toBeNull();
  });

  it("says what will come here while the log is empty", async () => {
    const { screen } = await open("/", 0);
    expect(await screen.findByText("Nothing has happened yet")).toBeTruthy();
  });
});
