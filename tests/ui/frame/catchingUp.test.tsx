import { act, fireEvent, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { type Position, toPosition } from "../../../src/engine/events/identifiers.ts";
import type { Backend, EngineStatus } from "../../../src/ui/backend.ts";
import { cannedStatus, createCannedBackend } from "../../support/cannedBackend.ts";
import { renderApp } from "../../support/renderApp.tsx";

const HEAD = 1_000_000;

/** Views that have come so far in a log of a million events. */
const viewsAt = (checkpoint: number, ratePerSecond: number | null = null): EngineStatus =>
  cannedStatus(HEAD, {
    projections: [
      {
        ...{ name: "orders", schema: "1", generation: 1, state: "catching-up", failure: null, rebuild: null },
        ...{ checkpoint: toPosition(checkpoint), savedCheckpoint: toPosition(0), ratePerSecond },
        ...{ lag: HEAD - checkpoint, lagAgeMs: 1000 },
      },
    ],
  });

/** A book whose past can't be answered before the views have got there; `at` is where it is opened. */
async function opened(at: string) {
  const canned = createCannedBackend();
  const never = new Promise<never>(() => undefined);
  const ask: Backend["ask"] = (questions, position) =>
    position === "now" || position === (0 as Position) ? canned.ask(questions, position) : never;
  const backend = { ...canned, ask, status: async () => viewsAt(0) };
  const app = renderApp(backend, `/history?book=book-1${at}`);
  await app.screen.findByRole("navigation", { name: "Main" });
  const come = (checkpoint: number) =>
    act(() => canned.notify({ kind: "advanced", status: viewsAt(checkpoint, 200_000) }));
  return { ...app, come };
}

describe("the first seek into a long log", () => {
  it("tells its count, rate and time left, and is given up for now", async () => {
    const { screen, come } = await opened("&at=600000");
    const panel = await screen.findByRole("region", { name: "Bringing the views up to this event" });
    come(100_000);
    await waitFor(() =>
      expect(panel.textContent).toContain("Reading 100,000 of 600,000, 200,000 a second, about 3 s left"),
    );
    fireEvent.click(within(panel).getByRole("button", { name: "Cancel" }));
    await screen.findByRole("table");
  });

  it("at now, the screen shows what there is, and how far the views are", async () => {
    const { screen, come } = await opened("");
    come(250_000);
    const panel = await screen.findByRole("region", { name: "Bringing the views up to date" });
    expect(panel.textContent).toContain("Reading 250,000 of 1,000,000");
    expect(within(panel).queryByRole("button", { name: "Cancel" })).toBeNull();
    come(HEAD);
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: "Bringing the views up to date" })).toBeNull(),
    );
  });
});
