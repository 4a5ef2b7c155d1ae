import { join, resolve } from "node:path";
import { build, type PreviewServer, preview } from "vite";

/** A file that a page or a worker asked the server for. */
export interface ServedFile {
  readonly path: string;
  /** Path of the document or script that asked for it. */
  readonly askedBy: string;
  /** What it was asked for as: "script", "worker", "empty" for a fetch. */
  readonly as: string;
}

/** The built app on a local port. */
export interface ServedApp {
  readonly url: string;
  /** The bench's own page, on the same origin and so over the same storage. */
  readonly benchUrl: string;
  /** The folder that is served. */
  readonly folder: string;
  /** Everything that was asked for since the start. */
  readonly served: readonly ServedFile[];
  close(): Promise<void>;
}

/** Lets pages measure their own memory, and gives them finer clocks. */
const ISOLATION = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

const pathOf = (url: string | undefined): string => new URL(url || "/", "http://localhost").pathname;

const noteRequests = (served: ServedFile[]) => ({
  name: "note-requests",
  configurePreviewServer({ middlewares }: PreviewServer): void {
    middlewares.use(({ url, headers }, _response, next) => {
      const as = String(headers["sec-fetch-dest"] ?? "");
      served.push({ path: pathOf(url), askedBy: pathOf(headers.referer), as });
      next();
    });
  },
});

/** Builds the app, and under it the bench's page, for the same browsers and without what only the app has, and serves both. */
export async function serveBuiltApp(folder: string): Promise<ServedApp> {
  const outDir = join(folder, "app");
  await build({ logLevel: "error", build: { outDir, emptyOutDir: true } });
  await build({
    logLevel: "error",
    root: resolve("tests/bench/page"),
    configFile: false,
    base: "./",
    publicDir: false,
    worker: { format: "es" },
    build: { target: "es2022", outDir: join(outDir, "bench"), emptyOutDir: true },
  });
  const served: ServedFile[] = [];
  const server = await preview({
    logLevel: "error",
    plugins: [noteRequests(served)],
    build: { outDir },
    preview: { port: 0, strictPort: false, headers: ISOLATION },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("The preview server has no address");
  return {
    url,
    benchUrl: `${url}bench/index.html`,
    ...{ folder: outDir, served },
    close: () => server.close(),
  };
}
