import { expect, type Locator, type Page } from "@playwright/test";
import { downloadText } from "./downloads.ts";

/** What a person does, by role and name. */

export async function startEmpty(page: Page): Promise<void> {
  await page.goto("./");
  await page.getByRole("button", { name: "Start empty" }).click();
  await expect(page.getByRole("status", { name: "Orders found" })).toHaveText(/^0 /);
}

/** Waits until the service worker has what it takes to go on without a network. */
export const readyForOffline = (page: Page): Promise<void> =>
  page.evaluate(async () => void (await navigator.serviceWorker.ready));

export const go = (page: Page, screen: string): Promise<void> =>
  page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: screen, exact: true }).click();

/** The number of orders that match the filter, as the screen says it. */
async function ordersFound(page: Page): Promise<number> {
  const text = await page.getByRole("status", { name: "Orders found" }).textContent();
  return Number((text ?? "").replace(/\D/g, ""));
}

export async function expectOrdersFound(page: Page, count: number): Promise<void> {
  await expect.poll(() => ordersFound(page)).toBe(count);
}

/** Types over what stands in a field, key by key: setting its value in one go is nothing that a person does. */
export async function type(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.press("ControlOrMeta+a");
  await field.pressSequentially(text);
}

export interface OrderInput {
  readonly name: string;
  readonly sku: string;
  readonly item: string;
  readonly quantity: number;
  readonly price: string;
}

/** Fills the New order form and creates the order; resolves to its number. */
export async function createOrder(page: Page, order: OrderInput): Promise<string> {
  await page.getByRole("link", { name: "New order" }).first().click();
  await type(page.getByLabel("Name", { exact: true }), order.name);
  await type(page.getByLabel("SKU").first(), order.sku);
  await type(page.getByLabel("Item", { exact: true }).first(), order.item);
  await type(page.getByLabel("Quantity").first(), String(order.quantity));
  await type(page.getByLabel("Price each").first(), order.price);
  await page.getByRole("button", { name: "Create order" }).click();
  const heading = page.getByRole("heading", { level: 1, name: /^Order \d+/ });
  await expect(heading).toBeVisible();
  return ((await heading.textContent()) ?? "").replace(/\D/g, "");
}

/** Opens an order's dialog by its action, and resolves to the dialog. */
export async function openAction(page: Page, action: string | RegExp): Promise<Locator> {
  await page.getByRole("main").getByRole("button", { name: action }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Opens the palette by its shortcut, and resolves to its field. */
export async function openPalette(page: Page): Promise<Locator> {
  await page.keyboard.press("ControlOrMeta+k");
  const field = page.getByRole("combobox", { name: "Command, order number or customer" });
  await expect(field).toBeFocused();
  return field;
}

/** Calls what the palette finds first for what is typed; `name` is what it is called there. */
export async function runCommand(page: Page, typed: string, name: string = typed): Promise<void> {
  const field = await openPalette(page);
  await field.pressSequentially(typed);
  const chosen = page.getByRole("dialog").getByRole("option", { selected: true });
  await expect(chosen).toContainText(name);
  await page.keyboard.press("Enter");
  await expect(field).toBeHidden();
}

export const slider = (page: Page): Locator => page.getByRole("slider", { name: "Position in history" });

/** Head of the log: what the slider spans. */
export const head = async (page: Page): Promise<number> => Number(await slider(page).getAttribute("max"));

export async function expectHead(page: Page, position: number): Promise<void> {
  await expect(slider(page)).toHaveAttribute("max", String(position));
}

/** Goes to an event by the number field of the time bar. */
export async function goToEvent(page: Page, position: number): Promise<void> {
  const field = page.getByLabel("Event number");
  await type(field, String(position));
  await field.press("Enter");
  await expect(slider(page)).toHaveValue(String(position));
}

export async function backToNow(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Back to now" }).click();
  await expect(page.getByRole("button", { name: "Back to now" })).toBeHidden();
}

/** The lines of an export that hold events. */
export const eventLines = (log: string): string[] =>
  log
    .split("\n")
    .filter((line) => line.includes('"eventId"'))
    .map((line) => line.replace(/,$/, ""));

/** A text as the file that a file input takes. */
const logFile = (text: string) => ({
  name: "log.json",
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

/** The open book's log as the screen exports it, at the position shown. Leaves the screen on the settings. */
export async function exportedLog(page: Page): Promise<string> {
  await go(page, "Data & settings");
  return downloadText(page, () => page.getByRole("button", { name: "Export event log" }).click());
}

/** Chooses a log on the settings; resolves to what is said of it before anything is done. */
export async function chooseLog(page: Page, text: string): Promise<Locator> {
  await go(page, "Data & settings");
  await page.getByLabel("Import event log").setInputFiles(logFile(text));
  return page.getByRole("region", { name: "The chosen log" });
}

/** Chooses a log and has it imported: into the open book where it can go on with it, unless told otherwise. */
export async function importLog(page: Page, text: string, into: "auto" | "new-book" = "auto"): Promise<void> {
  const preview = await chooseLog(page, text);
  const refused = page.getByRole("main").getByText(/^Nothing was written/);
  await expect(preview.or(refused)).toBeVisible();
  if (await refused.isVisible()) return;
  const goOn = preview.getByRole("button", { name: "Continue this book" });
  const isLonger = into === "auto" && (await goOn.isVisible());
  await (isLonger ? goOn : preview.getByRole("button", { name: "Import as a new book" })).click();
}

/** Chooses a file of facts to import on the settings. */
export async function importFacts(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await go(page, "Data & settings");
  await page.getByLabel("Import order facts").setInputFiles(file);
}
