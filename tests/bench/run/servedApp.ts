import { join, resolve } from "node:path";
import { build, preview } from "vite";

/** The built app on a local port. */
export interface ServedApp {
  readonly url: string;
  /** The bench's own page, on the same origin and so over the same storage. */
  readonly benchUrl: string;
  close(): Promise<void>;
}

/** Lets pages measure their own memory, and gives them finer clocks. */
const ISOLATION = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** Builds the app, and beside it the bench's page with the same configuration, and serves both. */
export async function serveBuiltApp(folder: string): Promise<ServedApp> {
  const outDir = join(folder, "app");
  await build({ logLevel: "error", build: { outDir, emptyOutDir: true } });
  await build({
    logLevel: "error",
    root: resolve("tests/bench/page"),
    configFile: resolve("vite.config.ts"),
    publicDir: false,
    build: { outDir: join(outDir, "bench"), emptyOutDir: true },
  });
  const server = await preview({
    logLevel: "error",
    build: { outDir },
    preview: { port: 0, strictPort: false, headers: ISOLATION },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("The preview server has no address");
  return { url, benchUrl: `${url}bench/index.html`, close: () => server.close() };
}
