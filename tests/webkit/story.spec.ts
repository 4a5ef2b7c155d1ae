import { attackPage } from "../e2e/attacks.ts";
import type { AppPage } from "./appPage.ts";
import { expect, test } from "./fixtures.ts";

const CREATE = { name: "Ann Berg", sku: "MUG-1", item: "Coffee mug", quantity: "6", price: "2.55" };

/** The number of orders that match the filter, as the screen says it. */
const expectOrdersFound = (app: AppPage, count: number) =>
  expect.poll(async () => (await app.text("status", "Orders found")).replace(/\D/g, "")).toBe(String(count));

async function startEmpty(app: AppPage, baseURL: string): Promise<void> {
  await app.session.go(baseURL);
  await app.press("button", "Start empty");
  await expectOrdersFound(app, 0);
}

/** Fills the New order form and creates the order; resolves to its number. */
async function createOrder(app: AppPage, order: typeof CREATE): Promise<string> {
  await app.press("link", "New order");
  await app.fill("Name", order.name);
  await app.fill("SKU", order.sku);
  await app.fill("Item", order.item);
  await app.fill("Quantity", order.quantity);
  await app.fill("Price each", order.price);
  await app.press("button", "Create order");
  await app.find("heading", /^Order \d+/);
  return (await app.text("heading", /^Order \d+/)).replace(/\D/g, "");
}

/** Head of the log: what the slider of the time bar spans. */
const head = (app: AppPage): Promise<string | null> =>
  app.session.run(`return document.querySelector("input[type=range]")?.max ?? null;`);

const dialogIsGone = (app: AppPage) => expect.poll(() => app.isThere("dialog")).toBe(false);

/** Presses what downloads, and resolves to the text of the file that the app hands to the browser. */
async function downloaded(app: AppPage, press: () => Promise<void>): Promise<string> {
  await app.session.run(`
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { globalThis.savedBlob = blob; return make(blob); };`);
  await press();
  const read = () => app.session.run<string>("return (await globalThis.savedBlob?.text()) ?? '';");
  await expect.poll(read, { timeout: 60_000 }).not.toBe("");
  return read();
}

test("the story in WebKit: first run, create, pay, ship, cancel, time bar, export", async ({
  app,
  baseURL,
}) => {
  await startEmpty(app, baseURL ?? "");
  await app.session.run(`
    globalThis.faults = [];
    for (const event of ["securitypolicyviolation", "error", "unhandledrejection"])
      addEventListener(event, (fault) => globalThis.faults.push(event + " " +
        (fault.violatedDirective ?? fault.message ?? fault.reason)));`);

  const first = await createOrder(app, CREATE);
  await expect.poll(() => head(app)).toBe("1");
  await test.step("pay and ship the first order", async () => {
    await app.press("button", /^Record payment/);
    await app.find("dialog");
    await app.press("button", /^Record payment/);
    await dialogIsGone(app);
    await expect.poll(() => head(app)).toBe("2");
    await app.press("button", /^Ship/);
    await app.fill("Carrier", "Royal Mail");
    await app.fill("Tracking number", "RM 1234");
    await app.press("button", /^Ship/);
    await dialogIsGone(app);
    await expect.poll(() => head(app)).toBe("3");
    expect(await app.text("main")).toContain("Shipped");
  });

  const second = await createOrder(app, { ...CREATE, name: "Tom Wolny", quantity: "2", price: "8.50" });
  await test.step("cancelling needs a reason", async () => {
    await app.press("button", /^Cancel order/);
    await app.find("dialog");
    await app.press("button", `Cancel order ${second}`);
    await expect.poll(() => app.text("dialog")).toContain("reason");
    expect(await head(app)).toBe("4");
    await app.choose("Reason", "Customer changed their mind");
    await app.press("button", `Cancel order ${second}`);
    await dialogIsGone(app);
    await expect.poll(() => head(app)).toBe("5");
  });

  await test.step("at event 2 there is one paid order, and commands are gone", async () => {
    await app.fill("Event number", "2\uE007");
    await app.find("button", /^Back to now/);
    await app.press("link", "Orders");
    await expectOrdersFound(app, 1);
    await app.press("link", first);
    await app.find("heading", new RegExp(first));
    expect(await app.text("main")).toContain("Not shipped yet");
    expect(await app.isThere("button", /^Ship order/)).toBe(false);
    await app.press("button", /^Back to now/);
    await expect.poll(() => app.session.run("return location.hash;")).not.toMatch(/[?&]at=/);
    await expect.poll(() => app.text("main")).not.toContain("Not shipped yet");
  });

  await test.step("a reload, and every screen", async () => {
    await app.session.reload();
    for (const name of ["Statistics", "History", "Under the hood", "Data & settings", "Orders"]) {
      await app.press("link", name);
      await app.find("heading", name);
    }
    await expectOrdersFound(app, 2);
  });

  await test.step("the exported log holds every event", async () => {
    await app.press("link", "Data & settings");
    const text = await downloaded(app, () => app.press("button", "Export event log"));
    const log = JSON.parse(text) as { eventCount: number; events: readonly { type: string }[] };
    expect(log.eventCount).toBe(5);
    expect(log.events.map(({ type }) => type)).toEqual([
      "OrderCreated",
      "OrderPaid",
      "OrderShipped",
      "OrderCreated",
      "OrderCancelled",
    ]);
  });
  expect(await app.session.run("return globalThis.faults ?? [];")).toEqual([]);
});

test("the policy refuses in WebKit, too, what hostile text would try", async ({ app, baseURL }) => {
  await startEmpty(app, baseURL ?? "");
  const outcomes = await app.session.run<Record<string, string>>(
    `return (${attackPage.toString()})(args[0]);`,
    "https://elsewhere.invalid",
  );
  expect(Object.keys(outcomes).length).toBeGreaterThan(12);
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome === "ran")).toEqual([]);
});
