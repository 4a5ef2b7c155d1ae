import { act, fireEvent, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Backend, LongJob } from "../../../src/ui/backend.ts";
import { useToasts } from "../../../src/ui/components/toastStore.ts";
import { createCannedBackend } from "../../support/cannedBackend.ts";
import { renderApp } from "../../support/renderApp.tsx";
import { fakePicker } from "../saving/fakePicker.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  useToasts.setState({ toasts: [] });
});

/** An app whose exports go on until they are cancelled, with a backup begun on the history. */
async function backingUp() {
  const jobs: LongJob[] = [];
  const exportLog: Backend["exportLog"] = (_, sink, job) =>
    new Promise((_resolve, reject) => {
      jobs.push(job);
      job.signal.addEventListener("abort", () => {
        void sink.abort(job.signal.reason).then(() => reject(job.signal.reason));
      });
    });
  const files = fakePicker();
  const app = renderApp(createCannedBackend({ methods: { exportLog } }), "/history?book=book-1");
  const [button] = await app.screen.findAllByRole("button", { name: "Back up now" });
  if (!button) throw new Error("no button");
  fireEvent.click(button);
  await waitFor(() => expect(jobs).toHaveLength(1));
  const report = (done: number) =>
    act(() => jobs[0]?.onProgress({ phase: "writing", done, total: 20_000, ratePerSecond: 500 }));
  return { ...app, files, report };
}

describe("a long job that the screen itself doesn't show", () => {
  it("tells its count, rate and time left above the screen, and is cancelled there: nothing is left", async () => {
    const { screen, files, report } = await backingUp();
    report(5000);
    const panel = await screen.findByRole("region", { name: "Exporting the event log" });
    expect(panel.textContent).toContain("Writing 5,000 of 20,000, 500 a second, about 30 s left");
    fireEvent.click(within(panel).getByRole("button", { name: "Cancel" }));
    await screen.findByText("Cancelled. No file was saved.");
    expect(screen.queryByRole("region", { name: "Exporting the event log" })).toBeNull();
    expect(files).toMatchObject([{ state: "aborted", isRemoved: true }]);
  });

  it("while it runs, another export says why it can't begin", async () => {
    const { screen } = await backingUp();
    const [button] = await screen.findAllByRole("button", { name: "Back up now" });
    await waitFor(() => expect(button?.getAttribute("aria-disabled")).toBe("true"));
  });
});
