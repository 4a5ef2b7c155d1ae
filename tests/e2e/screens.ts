import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

export interface Screen {
  readonly name: string;
  readonly path: string;
  /** Its heading, once it has been drawn. */
  readonly shown: string;
  /** What its address says beside the book and the position. */
  readonly search?: Readonly<Record<string, string>>;
}

/** Every screen by its address. */
export const SCREENS: readonly Screen[] = [
  { name: "Orders", path: "/orders", shown: "Orders" },
  { name: "an order", path: "/orders/S1", shown: "Order S1" },
  { name: "a delivery note", path: "/orders/S1/print", shown: "Delivery note for order S1" },
  {
    name: "a summary for paper",
    path: "/orders/S1/print",
    shown: "Summary of order S1",
    search: { layout: "summary" },
  },
  { name: "New order", path: "/new", shown: "New order" },
  { name: "Statistics", path: "/statistics", shown: "Statistics" },
  { name: "Why", path: "/statistics/why", shown: "Why", search: { of: "orders" } },
  { name: "Changes", path: "/changes", shown: "Changes" },
  { name: "Changes since A", path: "/changes", shown: "Changes", search: { a: "3" } },
  { name: "History", path: "/history", shown: "History" },
  { name: "Under the hood", path: "/under-the-hood", shown: "Under the hood" },
  { name: "Data & settings", path: "/settings", shown: "Data & settings" },
  { name: "Import CSV", path: "/settings/import-csv", shown: "Import orders from a CSV file" },
];

/** Goes to a path of the open book by its address, as a sent link does; `at` 0 and more is the past. */
export async function follow(
  page: Page,
  path: string,
  at: number | null,
  search: Screen["search"] = {},
): Promise<void> {
  const { hash } = new URL(page.url());
  const book = new URLSearchParams(hash.split("?")[1]).get("book") ?? "";
  const query = new URLSearchParams({ book, ...(at === null ? {} : { at: String(at) }), ...search });
  await page.goto(`./#${path}?${query}`);
}

/** Goes to a screen, and waits until it is there, now or in the past. */
export async function visit(page: Page, screen: Screen, at: number | null): Promise<void> {
  await follow(page, screen.path, at, screen.search);
  await expect(page.getByRole("heading", { level: 1, name: screen.shown })).toBeVisible();
  const back = page.getByRole("button", { name: "Back to now" });
  await expect(back).toBeVisible({ visible: at !== null });
}
