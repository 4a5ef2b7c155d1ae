import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  contentSecurityPolicy,
  REACT_ARIA_STYLES,
  securityHeaders,
} from "../../../src/app/security/securityHeaders.ts";

const HASH = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
const policy = contentSecurityPolicy([HASH]);
const sources = (name: string): string | undefined =>
  policy
    .split("; ")
    .find((directive) => directive.startsWith(`${name} `))
    ?.slice(name.length + 1);

describe("the security policy", () => {
  it("admits nothing that isn't named, and no script, style or connection but its own", () => {
    expect(sources("default-src")).toBe("'none'");
    expect(sources("script-src")).toBe("'self'");
    expect(sources("connect-src")).toBe("'self'");
    expect(sources("style-src")).toBe(`'self' '${HASH}'`);
    expect(policy).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
  });

  it("lets text become neither script nor markup", () => {
    expect(sources("require-trusted-types-for")).toBe("'script'");
    expect(sources("trusted-types")).toBe("default");
  });

  it("says in a meta element only what one may say", () => {
    expect(policy).not.toMatch(/frame-ancestors|sandbox|report-uri/);
  });

  it("adds in the headers who may frame the page, and how files are read", () => {
    const headers = securityHeaders(policy);
    expect(headers["Content-Security-Policy"]).toBe(`${policy}; frame-ancestors 'none'`);
    expect(headers["X-Content-Type-Options"]).toBe("nosniff");
    expect(headers["Referrer-Policy"]).toBe("no-referrer");
    expect(headers["Cross-Origin-Opener-Policy"]).toBe("same-origin");
    expect(headers["Permissions-Policy"]).toContain("camera=()");
  });
});

describe("the styles that react-aria injects", () => {
  const root = dirname(createRequire(import.meta.url).resolve("react-aria/package.json"));
  const injectedBy = (file: string): string[] => {
    const source = readFileSync(join(root, "dist/private", file), "utf8");
    const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? "";
    return [...source.matchAll(/style\.textContent = `([^`]*)`\.trim\(\)/g)].map((match) =>
      (match[1] ?? "").replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim(),
    );
  };

  it("are those that the policy lists, letter for letter", () => {
    expect([
      ...injectedBy("interactions/usePress.mjs"),
      ...injectedBy("overlays/usePreventScroll.mjs"),
    ]).toEqual(REACT_ARIA_STYLES);
  });
});
