import { Blob } from "node:buffer";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { CsvImportReport } from "../../../src/orders/csv/csvImportReport.ts";
import { inspectCsv } from "../../../src/orders/csv/inspectCsv.ts";
import type { Backend } from "../../../src/ui/backend.ts";
import { CsvImportScreen } from "../../../src/ui/csvImport/CsvImportScreen.tsx";
import { cannedBackend } from "../canned/cannedBackend.ts";
import { renderScreen } from "../canned/renderScreen.tsx";

const TEXT = "order,date,sku,qty,price\n1,1/2/2011,MUG,1,2.50\n2,2/3/2011,CUP,1,2.50\n";
const FILE = new File([TEXT], "shop.csv");
/** The same bytes in a Blob that can be read as a stream, which jsdom's can't. */
const READABLE = new Blob([TEXT]) as unknown as globalThis.Blob;

const REPORT: CsvImportReport = {
  kind: "dry-run",
  summary: {
    ...{ rows: 2, orders: 2, lines: 2, customers: 0, ordersWithoutCustomer: 2, cancelled: 0 },
    ...{ values: [], firstDay: null, lastDay: null },
    remarks: { severalDates: 0, splitLines: 0, differingTotals: 0, unknownPrices: 0 },
  },
  events: { accepted: 2, known: 0, nameless: 0 },
  leftOut: { rows: 0, byReason: [], first: [], file: null },
  fittingNotes: 0,
  problem: null,
};

function shown(methods: Partial<Backend> = {}, address = "/settings/import-csv") {
  const importCsv = vi.fn<Backend["importCsv"]>(async () => REPORT);
  const backend = cannedBackend({
    inspectCsv: (_file, corrections) => inspectCsv(READABLE, { corrections }),
    importCsv,
    ...methods,
  });
  renderScreen(CsvImportScreen, { backend, address });
  return { importCsv, user: userEvent.setup() };
}

const choose = async (user: ReturnType<typeof userEvent.setup>) =>
  user.upload(await screen.findByLabelText("CSV file"), FILE);

describe("the import of a CSV", () => {
  test("says both readings of dates that could be either, and imports by the one that is chosen", async () => {
    const { user, importCsv } = shown();
    await choose(user);
    expect(await screen.findByText(/All dates can be read in more than one way/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText("Dates"), "YMD");
    await user.selectOptions(screen.getByLabelText("Dates"), "DMY");
    await user.click(screen.getByRole("button", { name: "See what comes out" }));
    await screen.findByRole("heading", { name: "This would be imported" });
    expect(importCsv.mock.calls[0]?.[1]).toMatchObject({
      dateOrder: "DMY",
      columns: { orderNumber: 0, date: 1 },
    });
    expect(importCsv.mock.calls[0]?.[2]).toMatchObject({ dryRun: true, rows: 2 });
  });

  test("a check holds only for what was checked", async () => {
    const { user } = shown();
    await choose(user);
    await user.click(await screen.findByRole("button", { name: "See what comes out" }));
    await screen.findByRole("button", { name: "Import 2 orders" });
    await user.selectOptions(screen.getByLabelText("Decimal mark"), ",");
    expect(screen.queryByRole("button", { name: "Import 2 orders" })).toBeNull();
    expect(screen.getByText("Something was changed above. Check the file again.")).toBeTruthy();
  });

  test("a dry run that is cancelled shows no outcome", async () => {
    const { user } = shown({
      importCsv: (_file, _plan, _options, { signal }) =>
        new Promise((resolve) => {
          signal.addEventListener("abort", () => resolve({ ...REPORT, kind: "cancelled", summary: null }));
        }),
    });
    await choose(user);
    await user.click(await screen.findByRole("button", { name: "See what comes out" }));
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await screen.findByText("Cancelled. Nothing was written.")).toBeTruthy();
    expect(screen.queryByRole("heading", { name: /comes out of this file/ })).toBeNull();
  });

  test("closing the page while it writes makes the browser ask", async () => {
    let finish = (_report: CsvImportReport) => {};
    const { user } = shown({
      importCsv: (_file, _plan, { dryRun }) =>
        dryRun
          ? Promise.resolve(REPORT)
          : new Promise((resolve) => {
              finish = resolve;
            }),
    });
    const isAsked = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    await choose(user);
    await user.click(await screen.findByRole("button", { name: "See what comes out" }));
    await user.click(await screen.findByRole("button", { name: "Import 2 orders" }));
    await waitFor(() => expect(isAsked()).toBe(true));
    finish({ ...REPORT, kind: "imported" });
    expect(await screen.findByRole("heading", { name: "2 orders imported" })).toBe(document.activeElement);
    expect(isAsked()).toBe(false);
  });

  test("in the past no file can be chosen, and the reason is said", async () => {
    shown({}, "/settings/import-csv?at=12");
    const input = await screen.findByLabelText("CSV file");
    await waitFor(() => expect(input).toHaveProperty("disabled", true));
    expect(screen.getByText(/The screen shows the past/)).toBeTruthy();
  });
});
