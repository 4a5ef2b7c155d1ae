import { defineBrowserProvider } from "@vitest/browser";
import { type StartedWebKit, startWebKit } from "./startWebKit.ts";

/** Lets Vitest's browser mode run in the installed WebKit: it needs a browser that opens a page, no more. */
export const webKitProvider = () =>
  defineBrowserProvider({
    name: "webkit-driver",
    supportedBrowser: ["webkit"],
    providerFactory() {
      const started: StartedWebKit[] = [];
      return {
        name: "webkit-driver",
        supportsParallelism: false,
        getCommandsContext: () => ({}),
        async openPage(_sessionId, url) {
          const webKit = await startWebKit();
          started.push(webKit);
          await webKit.session.go(url);
        },
        async close() {
          await Promise.all(started.map((webKit) => webKit.stop()));
        },
      };
    },
  });
