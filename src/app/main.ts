import { engineName } from "./engineName.ts";
import { endWithPage } from "./page/endWithPage.ts";
import { likelyBook } from "./page/likelyBook.ts";
import { admitOwnScripts } from "./page/ownScripts.ts";
import { createWorkerBackend } from "./page/workerBackend.ts";

// Before the screens' script has come: the engine starts and opens the book beside it.
admitOwnScripts();
const worker = new Worker(new URL("./worker/engineWorker.ts", import.meta.url), {
  type: "module",
  name: engineName(likelyBook()),
});
endWithPage(window, worker, () => location.reload());
const backend = createWorkerBackend(worker);

void import("./page/showApp.tsx").then(({ showApp }) => showApp(backend));
