export type BrowserName = "chromium" | "firefox";
export function findBrowser(name: BrowserName): string | undefined;
export function browserPlace(name: BrowserName): { variable: string; debianPackage: string; paths: string[] };
export const CHROMIUM_FLAGS: string[];
export function findWebKit(): { driver: string; xvfb: string } | undefined;
export const WEBKIT_PACKAGES: string[];
