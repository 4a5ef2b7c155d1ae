import type { Plugin } from "vite";

const CHUNK = "firstScreen";

/**
 * Puts all scripts of the first screen into one file: each file passes the service worker by itself, and a hundred
 * small ones take longer than the engine takes to start. What starts the engine stays apart, and before it.
 */
export const firstScreenGroups = [
  // The page's own script, with what it imports: it must not wait for the screens.
  { name: "start", tags: ["$initial" as const], priority: 1 },
  { name: CHUNK, test: /src[\\/](app[\\/]page[\\/]showApp|ui[\\/]orders[\\/]OrdersScreen)\.tsx$/ },
];

/** Lets the page load that file at once, and not only when the script that imports it runs. */
export function preloadFirstScreen(): Plugin {
  return {
    name: "orderlog:preload-first-screen",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const chunk = Object.values(bundle).find((file) => file.type === "chunk" && file.name === CHUNK);
        if (chunk?.type !== "chunk") throw new Error(`The build has no chunk ${CHUNK}`);
        const styles = [...(chunk.viteMetadata?.importedCss ?? [])];
        const imports = chunk.imports.filter((file) => !html.includes(file));
        return [
          ...[chunk.fileName, ...imports].map((file) => link("modulepreload", file)),
          ...styles.map((file) => link("stylesheet", file)),
        ];
      },
    },
  };
}

const link = (rel: string, file: string) =>
  ({ tag: "link", attrs: { rel, crossorigin: true, href: `./${file}` }, injectTo: "head" }) as const;
