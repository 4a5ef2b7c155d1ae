import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { contentSecurityPolicy, REACT_ARIA_STYLES, securityHeaders } from "./securityHeaders.ts";

const sha256 = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** The policy for a page: it admits the style elements that stand in it, byte for byte. */
function policyFor(html: string): string {
  const ownStyles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? "");
  return contentSecurityPolicy([...ownStyles, ...REACT_ARIA_STYLES].map(sha256));
}

/** After the encoding, which must come first, and before anything that is loaded. */
function withPolicy(html: string): string {
  const encoding = '<meta charset="utf-8" />';
  if (!html.includes(encoding)) throw new Error(`index.html must contain ${encoding}`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}" />`;
  return html.replace(encoding, `${encoding}\n    ${meta}`);
}

/** The headers as a file that several hosts of static files read; others copy from it. */
function headersFile(html: string): string {
  const lines = Object.entries(securityHeaders(policyFor(html))).map(
    ([name, value]) => `  ${name}: ${value}`,
  );
  return `/*\n${lines.join("\n")}\n`;
}

/**
 * Binds the built app to its security policy: a meta element in its page, headers from the preview server, and
 * `_headers` for hosts. The dev server, which works by inline scripts, stays without.
 */
export function securityPolicy(): Plugin {
  return {
    name: "orderlog:security-policy",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") return;
        const html = String(page.source);
        page.source = withPolicy(html);
        this.emitFile({ type: "asset", fileName: "_headers", source: headersFile(html) });
      },
    },
    configurePreviewServer(server) {
      const { root, build } = server.config;
      const html = readFileSync(resolve(root, build.outDir, "index.html"), "utf8");
      const headers = Object.entries(securityHeaders(policyFor(html)));
      server.middlewares.use((_request, response, next) => {
        for (const [name, value] of headers) response.setHeader(name, value);
        next();
      });
    },
  };
}
