/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import manifest from "./package.json" with { type: "json" };
import { licences } from "./src/app/licences/licencesPlugin.ts";
import { firstScreenGroups, preloadFirstScreen } from "./src/app/loading/firstScreenPlugin.ts";
import { securityPolicy } from "./src/app/security/securityPlugin.ts";
import { CHROMIUM_FLAGS, findBrowser, findWebKit } from "./tests/support/browsers.mjs";
import { webKitProvider } from "./tests/webkit/webKitProvider.ts";

// What the app says of itself under "About".
process.env.VITE_APP_VERSION ??= manifest.version;
const port = Number(process.env.PORT ?? 4173);

const pwa = VitePWA({
  registerType: "prompt",
  injectRegister: false,
  manifest: {
    name: "Orderlog",
    short_name: "Orderlog",
    description: "An order book that never forgets.",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#f6f5f2",
    theme_color: "#f6f5f2",
    icons: [
      { src: "icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "icons/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  },
  strategies: "injectManifest",
  srcDir: "src/app",
  filename: "sw.ts",
  injectManifest: {
    globPatterns: ["**/*.{js,css,html,svg,png,woff2,json,txt,ndjson,gz}"],
    globIgnores: ["screenshots/**"],
  },
});

const licenceTexts = licences({
  fileName: "licences.txt",
  inServiceWorker: ["workbox-core", "workbox-precaching", "workbox-routing"],
});

/** The contract suites run in the real browsers too: IndexedDB is theirs, not a stand-in. */
const contractBrowsers = () => {
  const chromium = findBrowser("chromium");
  const firefox = findBrowser("firefox");
  return [
    ...(chromium
      ? [
          {
            browser: "chromium" as const,
            provider: playwright({ launchOptions: { executablePath: chromium, args: CHROMIUM_FLAGS } }),
          },
        ]
      : []),
    ...(firefox
      ? [
          {
            browser: "firefox" as const,
            provider: playwright({ launchOptions: { executablePath: firefox, channel: "moz-firefox" } }),
          },
        ]
      : []),
    ...(findWebKit() ? [{ browser: "webkit" as const, provider: webKitProvider() }] : []),
  ];
};

export default defineConfig({
  // Relative, so that the built app runs from any folder of any static host.
  base: "./",
  plugins: [react(), pwa, preloadFirstScreen(), securityPolicy(), licenceTexts.page],
  worker: { format: "es", plugins: () => [licenceTexts.worker] },
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups: firstScreenGroups } } },
  },
  preview: { host: "127.0.0.1", port, strictPort: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: [
            "tests/{contracts,engine,orders,storage,properties,architecture,app,bench,fuzz}/**/*.test.ts",
          ],
          // As below.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "fuzz",
          environment: "node",
          include: ["tests/fuzz/**/*.fuzz.ts"],
          testTimeout: 1_800_000,
        },
      },
      {
        extends: true,
        test: {
          name: "ui",
          environment: "jsdom",
          include: ["tests/ui/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/support/jsdomSetup.ts"],
          // No test asserts a time: a machine with other work to do may take long over each key.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/contracts/**/*.browser.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: contractBrowsers(),
          },
        },
      },
    ],
  },
});
