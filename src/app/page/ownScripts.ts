import { SCRIPT_POLICY } from "../security/securityHeaders.ts";

/** What is used of Trusted Types, which the compiler's own library doesn't describe yet. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string | null; createScriptURL(url: string): string | null },
  ): unknown;
}

/**
 * The page's Trusted Types policy, in browsers that have them: workers and the service worker start from the app's
 * own folder only, markup may be emptied (react-aria does) and never written, and text never runs as a script.
 */
export function admitOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const folder = new URL(".", document.baseURI).href;
  trustedTypes?.createPolicy(SCRIPT_POLICY, {
    createHTML: (html) => (html === "" ? html : null),
    createScriptURL: (url) => (new URL(url, document.baseURI).href.startsWith(folder) ? url : null),
  });
}
