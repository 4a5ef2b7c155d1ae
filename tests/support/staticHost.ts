import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** A plain host of files, as people have them: a folder under a path, 404 for the rest, no header of its own. */
export interface StaticHost {
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** Serves a folder under a path that ends with "/"; another folder under the same path takes its place. */
  serve(path: string, folder: string): void;
  close(): Promise<void>;
}

/** Starts a host on a free port. */
export async function startStaticHost(): Promise<StaticHost> {
  const folders = new Map<string, string>();
  const asked: string[] = [];

  const fileAt = async (path: string): Promise<{ body: Buffer; type: string } | null> => {
    const mount = [...folders.keys()].find((prefix) => path.startsWith(prefix));
    if (mount === undefined) return null;
    const name = normalize(path.slice(mount.length) || "index.html");
    const body = await readFile(join(folders.get(mount) ?? "", name)).catch(() => null);
    return body && { body, type: TYPES[extname(name)] ?? "application/octet-stream" };
  };

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
    asked.push(path);
    const file = await fileAt(path);
    response.writeHead(file ? 200 : 404, {
      "Content-Type": file?.type ?? "text/plain",
      "Cache-Control": "no-cache",
    });
    response.end(file?.body ?? "Not here.");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    serve: (path, folder) => void folders.set(path, folder),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
