import { test as base } from "@playwright/test";
import { findWebKit, WEBKIT_PACKAGES } from "../support/browsers.mjs";
import { type AppPage, appPageOf } from "./appPage.ts";
import { startWebKit } from "./startWebKit.ts";

/** `app` is the built app's browser: WebKit, which these tests skip without. */
export const test = base.extend<{ app: AppPage }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see which fixtures are used
  app: async ({}, use, testInfo) => {
    testInfo.skip(
      findWebKit() === undefined,
      `WEBKIT IS NOT INSTALLED; on Debian: apt-get install ${WEBKIT_PACKAGES.join(" ")}`,
    );
    const webKit = await startWebKit();
    await use(appPageOf(webKit.session));
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach("screen", { body: await webKit.session.picture(), contentType: "image/png" });
    }
    await webKit.stop();
  },
});

export { expect } from "@playwright/test";
