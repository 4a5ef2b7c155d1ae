import type { PlaywrightTestConfig } from "@playwright/test";

/** What every run of Playwright goes by, whichever browser it drives. */
export const SHARED: PlaywrightTestConfig = {
  // A machine that is shared stumbles now and then: tried once more there, and told of as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
};

/** Where a run finds what it drives. */
export interface Served {
  readonly use: { readonly baseURL: string };
  readonly webServer: NonNullable<Exclude<PlaywrightTestConfig["webServer"], unknown[]>>;
}

/** Something served on a port while the tests run; it is up when `path` answers. */
export function served(command: string, port: number, path = ""): Served {
  const baseURL = `http://127.0.0.1:${port}/`;
  return {
    use: { baseURL },
    webServer: {
      command,
      cwd: "../..",
      env: { PORT: String(port) },
      url: `${baseURL}${path}`,
      timeout: 120_000,
      reuseExistingServer: false,
    },
  };
}

/** The built app, in `dist` unless said otherwise. */
export const servedApp = (): Served =>
  served(
    `npx vite preview --outDir "${process.env.E2E_OUT_DIR ?? "dist"}"`,
    Number(process.env.E2E_PORT ?? 4179),
  );
