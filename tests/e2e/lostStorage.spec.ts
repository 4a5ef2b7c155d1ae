import { expect, test } from "./fixtures.ts";
import { createOrder, expectHead, exportedLog, startEmpty } from "./steps.ts";
import { alertOf, bystander, CLOCK, create, field, fillIn, MUG, refusal } from "./storageSteps.ts";

test("a book's database deleted behind the app is never shown as an empty book, and a backup restores it", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await createOrder(page, MUG);
  const backup = await exportedLog(page);
  const tools = await bystander(context);
  await tools.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const log = names.find((name) => name.startsWith("orderlog-log-")) ?? "";
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(log).onsuccess = resolve;
    });
  });
  await tools.close();
  await expect(alertOf(page)).toContainText("The storage is gone from this device.");
  await page.reload();
  await expect(page.getByRole("heading", { name: "The book could not be opened" })).toBeVisible();
  await page
    .getByLabel("Import a backup")
    .setInputFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(backup) });
  await expectHead(page, 1);
  await expect(page.getByRole("main")).toContainText("Ann Berg");
});

test("UP2 a newer build that has changed the storage is said, and this tab writes over nothing", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await createOrder(page, MUG);
  await fillIn(page, CLOCK);
  const newer = await bystander(context);
  const contentOfLog = () =>
    newer.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(names.find((name) => name.startsWith("orderlog-log-")) ?? "");
        request.onsuccess = () => resolve(request.result);
      });
      const blocks = await new Promise<unknown[]>((resolve) => {
        const request = database.transaction("blocks").objectStore("blocks").getAll();
        request.onsuccess = () => resolve(request.result);
      });
      database.close();
      return { version: database.version, blocks };
    });
  await newer.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(names.find((name) => name.startsWith("orderlog-log-")) ?? "", 990);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
  });
  const before = await contentOfLog();
  await expect(alertOf(page)).toContainText("A newer version of Orderlog has taken over");
  await create(page);
  await expect(refusal(page)).toBeVisible();
  await expect(field(page, "Name")).toHaveValue(CLOCK.name);
  expect(await contentOfLog()).toEqual(before);
});

test("without IndexedDB the app says so, and what to do", async ({ page, context }) => {
  await context.route("**/assets/engineWorker-*.js", async (route) => {
    const response = await route.fetch();
    const without = "Object.defineProperty(self,'indexedDB',{value:undefined});";
    await route.fulfill({ response, body: without + (await response.text()) });
  });
  await page.goto("./");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("This browser doesn’t let the app store data.");
  await expect(alert).toContainText("Private windows");
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
});
