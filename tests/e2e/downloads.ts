import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/** Presses a button that downloads, and resolves to the file's text. */
export async function downloadText(page: Page, press: () => Promise<void>): Promise<string> {
  const isFirefox = await page.evaluate(() => navigator.userAgent.includes("Firefox"));
  return isFirefox ? fromAddress(page, press) : fromEvent(page, press);
}

async function fromEvent(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), press()]);
  return readFileSync(await download.path(), "utf8");
}

type Watched = Window & { savedBlob?: Blob };

/**
 * Over BiDi, stock Firefox neither reports nor saves a download, so the file is read from the address that the
 * app hands to the browser.
 */
async function fromAddress(page: Page, press: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      (window as Watched).savedBlob = blob;
      URL.createObjectURL = make;
      return make(blob);
    };
  });
  await press();
  await page.waitForFunction(() => (window as Watched).savedBlob !== undefined, null, { timeout: 60_000 });
  return page.evaluate(async () => {
    const watched = window as Watched;
    const text = (await watched.savedBlob?.text()) ?? "";
    delete watched.savedBlob;
    return text;
  });
}
