import { existsSync } from "node:fs";

/** Where each browser usually lies; the first that exists is used. An environment variable overrides. */
const PLACES = {
  chromium: {
    variable: "CHROMIUM_PATH",
    debianPackage: "chromium",
    paths: [
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome",
      "/usr/bin/google-chrome-stable",
      "/snap/bin/chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ],
  },
  firefox: {
    variable: "FIREFOX_PATH",
    debianPackage: "firefox-esr",
    paths: [
      "/usr/bin/firefox-esr",
      "/usr/bin/firefox",
      "/snap/bin/firefox",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
  },
};

/** @typedef {"chromium" | "firefox"} BrowserName */

/**
 * Path of an installed stock browser, or undefined.
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const place = PLACES[name];
  const named = process.env[place.variable];
  if (named) return existsSync(named) ? named : undefined;
  return place.paths.find((path) => existsSync(path));
}

/** What WebKit needs to run over WebDriver: its driver, and a screen that nobody sees. */
const WEBKIT_PLACES = { driver: "/usr/bin/WebKitWebDriver", xvfb: "/usr/bin/Xvfb" };

/** Debian's packages of it. */
export const WEBKIT_PACKAGES = ["webkit2gtk-driver", "xvfb"];

/**
 * Paths of the installed WebKitGTK driver and of Xvfb, or undefined: WebKit is tested where it can be had.
 * @returns {{ driver: string, xvfb: string } | undefined}
 */
export function findWebKit() {
  const driver = process.env.WEBKIT_DRIVER_PATH ?? WEBKIT_PLACES.driver;
  const xvfb = process.env.XVFB_PATH ?? WEBKIT_PLACES.xvfb;
  return existsSync(driver) && existsSync(xvfb) ? { driver, xvfb } : undefined;
}

/**
 * The variable that names a browser's path, and its Debian package.
 * @param {BrowserName} name
 */
export const browserPlace = (name) => PLACES[name];

/** Chromium's flags: no sandbox where tests run as root in a container, and nothing of its own on the network. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
