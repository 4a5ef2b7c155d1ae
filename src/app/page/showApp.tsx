import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { systemClock } from "../../lib/clock.ts";
import { randomIds } from "../../lib/ids.ts";
import { App } from "../../ui/App.tsx";
import type { Backend } from "../../ui/backend.ts";
import { localStorageOrNull } from "../../ui/drafts/draftStore.ts";
import { showTheme } from "../../ui/frame/theme.ts";
import { refreshStorage } from "../../ui/safety/storageStore.ts";
import { watchInstallOffer } from "./browserInstallOffer.ts";
import { watchForUpdates } from "./serviceWorker.ts";

/** Draws the screens over a backend into the page. */
export function showApp(backend: Backend): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no element with the id root");
  showTheme();
  // Asked for now, it is mostly answered before a screen shows it.
  void refreshStorage();
  createRoot(root).render(
    <StrictMode>
      <App
        backend={backend}
        clock={systemClock}
        ids={randomIds}
        updates={watchForUpdates()}
        install={watchInstallOffer(window, localStorageOrNull())}
      />
    </StrictMode>,
  );
}
