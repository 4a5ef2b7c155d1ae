import { resolve } from "node:path";
import type { Plugin } from "vite";
import { licencesText, packageFolderOf, readLicence } from "./licenceText.ts";

export interface LicencesOptions {
  /** Beside the page. */
  readonly fileName: string;
  /** Packages of the service worker, which is built after all else. */
  readonly inServiceWorker: readonly string[];
}

/**
 * Writes the licences of all libraries that the built app carries into one file: of those whose code is in the
 * page or in a worker, and of none that only built it. One plugin for each of the two builds.
 */
export function licences({ fileName, inServiceWorker }: LicencesOptions): { page: Plugin; worker: Plugin } {
  const folders = new Set(inServiceWorker.map((name) => resolve("node_modules", name)));
  const collect: Plugin["generateBundle"] = (_options, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type !== "chunk") continue;
      for (const moduleId of file.moduleIds) {
        const folder = packageFolderOf(moduleId);
        if (folder !== null) folders.add(folder);
      }
    }
  };
  return {
    worker: { name: "orderlog:licences-of-workers", generateBundle: collect },
    page: {
      name: "orderlog:licences",
      apply: "build",
      generateBundle(options, bundle, isWrite) {
        collect.call(this, options, bundle, isWrite);
        this.emitFile({
          type: "asset",
          fileName,
          source: licencesText([...folders].map(readLicence)),
        });
      },
    },
  };
}
