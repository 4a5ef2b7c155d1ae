/**
 * What the browser is told to refuse, once for the meta element of the built page, the headers of `npm start` and
 * those that a host must send. Pure text: the build (securityPlugin.ts) adds the hashes of the page's own styles.
 */

/** Styles that react-aria writes into the page while it runs, as it writes them: the policy admits them by hash. */
export const REACT_ARIA_STYLES: readonly string[] = [
  "@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}",
  // On iOS only, under an open dialog.
  "@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}",
];

/** The one Trusted Types policy of the page; ownScripts.ts makes it. */
export const SCRIPT_POLICY = "default";

/**
 * The Content-Security-Policy without what only a header may say. Everything comes from this origin, nothing
 * else is reached, and no text becomes a script, a style or markup. React writes styles property by property,
 * so that not even style attributes are needed.
 */
export function contentSecurityPolicy(styleHashes: readonly string[]): string {
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "worker-src": ["'self'"],
    "style-src": ["'self'", ...styleHashes.map((hash) => `'${hash}'`)],
    "font-src": ["'self'"],
    "img-src": ["'self'"],
    "manifest-src": ["'self'"],
    "connect-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": [SCRIPT_POLICY],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** Powers of the browser that nothing here uses. */
const UNUSED_POWERS = [
  "accelerometer",
  "bluetooth",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
];

/** The headers that a host should send with every file, workers included: a meta element doesn't bind those. */
export function securityHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": UNUSED_POWERS.map((power) => `${power}=()`).join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}
