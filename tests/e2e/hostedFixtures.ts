import { type StaticHost, startStaticHost } from "../support/staticHost.ts";
import { test as base, expect } from "./fixtures.ts";

/** Where the app lies on the host: deep in a folder, beside what others have there. */
export const FOLDER = "/tools/orderlog/";

/** Where the built app lies; `dist` unless said otherwise. */
export const BUILT = process.env.E2E_OUT_DIR ?? "dist";

interface Fixtures {
  /** A plain host of files that has the app in a folder, and neither rewrites nor headers. */
  readonly host: StaticHost;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see which fixtures are used
  host: async ({}, use) => {
    const host = await startStaticHost();
    host.serve(FOLDER, BUILT);
    await use(host);
    await host.close();
  },
  baseURL: async ({ host }, use) => use(host.origin + FOLDER),
});

export { expect };
