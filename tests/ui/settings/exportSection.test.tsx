import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Backend } from "../../../src/ui/backend.ts";
import { SettingsScreen } from "../../../src/ui/settings/SettingsScreen.tsx";
import { cannedBackend } from "../canned/cannedBackend.ts";
import { renderScreen } from "../canned/renderScreen.tsx";
import { fakePicker } from "../saving/fakePicker.ts";

afterEach(() => vi.unstubAllGlobals());

/** Writes an empty log. */
const exportLog: Backend["exportLog"] = async (_, sink) => {
  const writer = sink.getWriter();
  await writer.write(new TextEncoder().encode("{}"));
  await writer.close();
  return 12;
};

async function exporting() {
  const spy = vi.fn(exportLog);
  renderScreen(SettingsScreen, { backend: cannedBackend({ exportLog: spy }), address: "/settings" });
  await userEvent.click(await screen.findByRole("button", { name: "Export event log" }));
  return spy;
}

describe("Export event log, where people can be asked for a place", () => {
  test("given a place is chosen, then the log is there, whole", async () => {
    const files = fakePicker();
    await exporting();
    expect(await screen.findByText(/^12 events exported/)).toBeDefined();
    expect(files).toMatchObject([{ text: "{}", state: "closed" }]);
  });

  test("given none is chosen, then nothing was done and nothing is said", async () => {
    fakePicker({ pick: new DOMException("The user aborted a request.", "AbortError") });
    const spy = await exporting();
    const button = screen.getByRole("button", { name: "Export event log" });
    await waitFor(() => expect(button.getAttribute("aria-disabled")).not.toBe("true"));
    expect(spy).not.toHaveBeenCalled();
    expect(screen.queryByText(/events exported|^Cancelled|^Exporting.*failed/)).toBeNull();
  });

  test("given there is no room, then it says so", async () => {
    fakePicker({ write: new DOMException("The operation failed", "QuotaExceededError") });
    await exporting();
    expect(await screen.findByText(/^Exporting the event log failed: There is no room/)).toBeDefined();
  });
});
