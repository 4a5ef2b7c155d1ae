/// <reference lib="webworker" />
import { clientsClaim, setCacheNameDetails } from "workbox-core";
import { precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";

interface VersionFile {
  readonly url: string;
  /** Null where the name tells the content already. */
  readonly revision: string | null;
}

declare const self: ServiceWorkerGlobalScope;

/**
 * The service worker keeps the files of one version of the app, answers for them, and for nothing else: what isn't
 * a file of the app goes to the network as if there were no worker, and no answer of the network is kept.
 */
const files = self.__WB_MANIFEST as readonly VersionFile[];
const { scope } = self.registration;

/** Each version has a cache of its own. The page names all that it loads, so its revision stands for the version. */
const NAME = "orderlog-files-";
const version = files.find((file) => file.url === "index.html")?.revision ?? "";
const cacheName = `${NAME}${version}-${scope}`;
setCacheNameDetails({ prefix: "", precache: `${NAME}${version}`, suffix: scope });

precacheAndRoute([...files], { cleanURLs: false, ignoreURLParametersMatching: [/./] });

// Parts that a tab of an older version hasn't loaded yet: their names tell their content, and no host has them now.
registerRoute(
  ({ url }) => url.href.startsWith(`${scope}assets/`),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);

/** Drops the files of other versions, unless a tab that may run one of them is open. */
async function dropOlderVersions(): Promise<void> {
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (tabs.length > 1) return;
  const names = await caches.keys();
  const older = names.filter(
    (name) => name.startsWith(NAME) && name.endsWith(`-${scope}`) && name !== cacheName,
  );
  await Promise.all(older.map((name) => caches.delete(name)));
}

self.addEventListener("activate", (event) => event.waitUntil(dropOlderVersions()));
// A new version takes over when somebody says so, and not while a form is half filled.
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") void self.skipWaiting();
});
clientsClaim();
