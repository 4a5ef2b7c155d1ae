/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const port = Number(process.env.PORT ?? 4173);

export default defineConfig({
  // Relative, so that the built app runs from any folder of any static host.
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  build: { target: "es2022" },
  preview: { host: "127.0.0.1", port, strictPort: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["tests/{contracts,engine,orders,storage,properties,architecture,app}/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: { name: "ui", environment: "jsdom", include: ["tests/ui/**/*.test.{ts,tsx}"] },
      },
    ],
  },
});
