import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures.ts";
import { expectHead, expectOrdersFound, go, head, importFacts, startEmpty } from "./steps.ts";

const FACTS = fileURLToPath(new URL("../fixtures/online-retail/facts.ndjson.gz", import.meta.url));

test("a cancelled import keeps whole facts and says which; the next one goes on from there", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await startEmpty(page);
  const main = page.getByRole("main");
  await importFacts(page, FACTS);
  await expect.poll(() => head(page), { timeout: 60_000 }).toBeGreaterThan(0);
  await main.getByRole("button", { name: "Cancel" }).click();
  await expect(main).toContainText(/Cancelled\. The facts up to line [\d,]+ stay/);
  const told = /up to line ([\d,]+) stay: ([\d,]+) accepted/.exec((await main.textContent()) ?? "");
  const line = Number(told?.[1]?.replace(",", ""));
  const kept = Number(told?.[2]?.replace(",", ""));
  expect(line).toBeGreaterThan(0);
  expect(line).toBeLessThan(9719);
  expect(kept).toBe(line);
  await expectHead(page, line);

  await importFacts(page, FACTS);
  const words = `9,719 facts read: ${(9719 - line).toLocaleString("en")} accepted, ${line.toLocaleString("en")} known already, 0 refused.`;
  await expect(main).toContainText(words, { timeout: 120_000 });
  await expectHead(page, 9719);
  await go(page, "Orders");
  await expectOrdersFound(page, 9654);
  await expect(main).toContainText("£4,812,645.40");
});
