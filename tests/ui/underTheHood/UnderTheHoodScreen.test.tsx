import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { UnderTheHoodScreen } from "../../../src/ui/underTheHood/UnderTheHoodScreen.tsx";
import { type Canned, cannedBackend } from "../canned/cannedBackend.ts";
import { renderScreen } from "../canned/renderScreen.tsx";
import { handled, PROJECTIONS } from "./cannedEngine.ts";

const shown = (canned: Canned) =>
  renderScreen(UnderTheHoodScreen, { backend: cannedBackend(canned), address: "/under-the-hood" });

const rowOf = async (table: string, name: string): Promise<HTMLElement> => {
  const region = await screen.findByRole("table", { name: table });
  const cell = within(region).getAllByText(name)[0];
  const row = cell?.closest("tr");
  if (!row) throw new Error(`No row for ${name}`);
  return row;
};

describe("Projections table", () => {
  test("PR6 given a current projection, then checkpoint, lag and rate are shown", async () => {
    shown({ engine: { projections: PROJECTIONS } });
    const row = await rowOf("Projections", "order-list");
    expect(row.textContent).toContain("21,048");
    expect(row.textContent).toContain("214,000/s");
    expect(row.textContent).toContain("Current");
  });

  test("PR5 given a stopped projection, then its cause and its event are shown", async () => {
    shown({ engine: { projections: PROJECTIONS } });
    const row = await rowOf("Projections", "customers");
    expect(row.textContent).toContain("Stopped");
    expect(row.textContent).toContain("at 20,683, OrderCreated: no customer id");
    expect(row.textContent).toContain("366");
    expect(row.textContent).toContain("2 h");
  });

  test("PR4 given a projection, when Rebuild is pressed, then it is rebuilt", async () => {
    const rebuild = vi.fn(async () => undefined);
    shown({ engine: { projections: PROJECTIONS }, rebuild });
    await userEvent.click(await screen.findByRole("button", { name: "Rebuild order-list" }));
    expect(rebuild).toHaveBeenCalledWith("order-list");
  });

  test("PR4 given a rebuild, then its progress is shown and it can be cancelled", async () => {
    const cancelRebuild = vi.fn(async () => undefined);
    shown({ engine: { projections: PROJECTIONS }, cancelRebuild });
    expect((await rowOf("Projections", "statistics")).textContent).toContain("14,208 of 21,048");
    await userEvent.click(screen.getByRole("button", { name: "Cancel the rebuild of statistics" }));
    expect(cancelRebuild).toHaveBeenCalledWith("statistics");
  });
});

describe("Last commands", () => {
  const commands = [
    handled("accepted", "6252"),
    handled("retried", "6341"),
    handled("repeated", "6338"),
    handled("rejected", "6334"),
    handled("conflict", "6000"),
  ];

  test("CMD2 CMD3 ES5 given one command of each outcome, then each says what was decided and why", async () => {
    shown({ engine: { commands } });
    const accepted = await rowOf("Last commands", "6252");
    expect(accepted.textContent).toContain("Accepted");
    expect(accepted.textContent).toContain("41 after 300");
    expect(accepted.textContent).toContain("OrderCancelledPaymentRefunded");
    expect(accepted.textContent).toContain("21,047");
    expect((await rowOf("Last commands", "6341")).textContent).toContain("Retried once");
    expect((await rowOf("Last commands", "6338")).textContent).toContain("Repeated");
    const refused = await rowOf("Last commands", "6334");
    expect(refused.textContent).toContain("RefusedNot paid: £223.46 is still open");
    expect(refused.textContent).toContain("No event");
    expect((await rowOf("Last commands", "6000")).textContent).toContain("Others were first 5 times");
  });

  test("given refused only, then the accepted ones are left out", async () => {
    shown({ engine: { commands } });
    await userEvent.click(await screen.findByRole("checkbox", { name: "Refused only" }));
    expect(screen.queryByText("6252")).toBeNull();
    expect(screen.getByText("6334")).toBeDefined();
  });

  test("SN1 given a load from a snapshot, then it says how many events were replayed", async () => {
    shown({ engine: { commands } });
    const term = await screen.findByText("Last load replayed");
    expect(term.nextElementSibling?.textContent).toBe("41 of 341 events");
  });
});

describe("Flow", () => {
  test("given live figures, then each step counts what it does", async () => {
    shown({
      engine: { projections: PROJECTIONS, counters: { accepted: 187, rejected: 9, retried: 2 } },
    });
    const steps = await screen.findByRole("list", { name: "From command to screen" });
    expect(within(steps).getByText("196")).toBeDefined();
    expect(steps.textContent).toContain("9 refused, 2 retried");
    expect(steps.textContent).toContain("21,048 events");
    expect(steps.textContent).toContain("2 of 3 views current");
  });

  test("ES6 given strict durability, then it says what saved means", async () => {
    shown({});
    expect(await screen.findByText("Sales are on the disk before you see “saved”")).toBeDefined();
  });
});
