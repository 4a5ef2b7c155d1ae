// Builds the app and, beside it, the page that drives its engine, and serves both on PORT.
import { cpSync, existsSync } from "node:fs";
import { resolve } from "node:path";
import { build, preview } from "vite";

const folder = resolve(process.env.RELIABILITY_DIR ?? "test-results/reliability-app");
const built = process.env.E2E_OUT_DIR ?? "dist";
if (!existsSync(resolve(built, "index.html"))) await build({ logLevel: "error", build: { outDir: built } });
cpSync(built, folder, { recursive: true });
await build({
  configFile: false,
  logLevel: "error",
  base: "./",
  root: resolve("tests/reliability/page"),
  worker: { format: "es" },
  build: { target: "es2022", outDir: resolve(folder, "driven"), emptyOutDir: true },
});
await preview({
  configFile: false,
  logLevel: "error",
  build: { outDir: folder },
  preview: { host: "127.0.0.1", port: Number(process.env.PORT), strictPort: true },
});
