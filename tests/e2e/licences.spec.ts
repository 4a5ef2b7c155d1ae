import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.ts";
import { go, readyForOffline, startEmpty } from "./steps.ts";

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(new URL(`../../${folder}package.json`, import.meta.url), "utf8"));

test("the licence of each library that the app carries is at hand, offline too", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await readyForOffline(page);
  await go(page, "Data & settings");
  await context.setOffline(true);
  const opened = context.waitForEvent("page");
  await page.getByRole("main").getByRole("link", { name: "Licences of the libraries in it" }).click();
  const licences = await opened;
  await expect(licences.locator("body")).toContainText("Orderlog is built with these libraries");
  const text = (await licences.locator("body").textContent()) ?? "";
  for (const name of Object.keys(manifestOf("").dependencies)) {
    expect.soft(text).toContain(`${name} ${manifestOf(`node_modules/${name}/`).version} (`);
  }
  expect(text).toContain("Permission is hereby granted, free of charge");
  expect(text).toContain("SIL OPEN FONT LICENSE");
});
