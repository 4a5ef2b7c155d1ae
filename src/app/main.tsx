import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { systemClock } from "../lib/clock.ts";
import { randomIds } from "../lib/ids.ts";
import { App } from "../ui/App.tsx";
import { localStorageOrNull } from "../ui/drafts/draftStore.ts";
import { showTheme } from "../ui/frame/theme.ts";
import { watchInstallOffer } from "./page/browserInstallOffer.ts";
import { admitOwnScripts } from "./page/ownScripts.ts";
import { watchForUpdates } from "./page/serviceWorker.ts";
import { createWorkerBackend } from "./page/workerBackend.ts";

admitOwnScripts();
const worker = new Worker(new URL("./worker/engineWorker.ts", import.meta.url), {
  type: "module",
  name: "engine",
});
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root");

showTheme();
createRoot(root).render(
  <StrictMode>
    <App
      backend={createWorkerBackend(worker)}
      clock={systemClock}
      ids={randomIds}
      updates={watchForUpdates()}
      install={watchInstallOffer(window, localStorageOrNull())}
    />
  </StrictMode>,
);
