import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { follow, SCREENS, visit } from "./screens.ts";
import { bringSmallShop } from "./smallShop.ts";
import { startEmpty } from "./steps.ts";

/** Stands in for a translation into a script that is written from right to left. */
const writeFromTheRight = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });

test("no. 30: written from right to left, no screen breaks, and time still runs from left to right", async ({
  page,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  for (const size of [
    { width: 1280, height: 860 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(size);
    for (const at of [null, 6]) {
      for (const screen of SCREENS) {
        await visit(page, screen, at);
        await writeFromTheRight(page);
        await expectNoSidewaysScroll(
          page,
          `${screen.name} at ${at ?? "now"}, ${size.width} px, from the right`,
        );
      }
    }
  }
  await expectAccessible(page, "from right to left");
  await page.setViewportSize({ width: 1280, height: 860 });
  const brand = await page.getByRole("banner").getByRole("link", { name: "Orderlog" }).boundingBox();
  expect(brand?.x ?? 0, "the brand has moved to the right").toBeGreaterThan(640);
  const slider = page.getByRole("slider", { name: "Position in history" });
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(slider).toHaveAttribute("aria-valuetext", /^Event 5,/);
});

test("a theme chosen against the device's holds on every screen and after a reload", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await startEmpty(page);
  await follow(page, "/settings", null);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole("group", { name: "Theme" }).getByRole("button", { name: "Dark" }).click();
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.reload();
  const theme = page.getByRole("group", { name: "Theme" });
  await expect(theme.getByRole("button", { name: "Dark" })).toHaveAttribute("aria-pressed", "true");
  expect(await ground()).toBe(dark);
  await theme.getByRole("button", { name: "As the device" }).click();
  await expect.poll(ground).toBe(light);
});
