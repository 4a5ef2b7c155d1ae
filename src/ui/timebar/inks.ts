/** Names of the tokens that the time bar draws with. */
const TOKENS = {
  lived: "--chart-3",
  now: "--accent-fill",
  folded: "--past-mark",
  ahead: "--line-control",
  rule: "--line",
  bad: "--chart-bad",
} as const;

export type Inks = Readonly<Record<keyof typeof TOKENS, string>>;

/** Media that change what the tokens stand for. */
export const PALETTE_QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"] as const;

const resolved = new Map<string, Inks>();

/** What the tokens depend on: theme and time. */
function paletteKey(): string {
  const { theme = "", time = "" } = document.documentElement.dataset;
  const matches = PALETTE_QUERIES.map((query) => globalThis.matchMedia?.(query).matches ?? false);
  return `${theme}/${time}/${matches}`;
}

/** The tokens as colours that a canvas understands: it can't read `var()` or `light-dark()` itself. */
export function inksFor(canvas: HTMLElement): Inks {
  const key = paletteKey();
  const known = resolved.get(key);
  if (known) return known;
  const probe = document.createElement("span");
  probe.hidden = true;
  (canvas.parentElement ?? document.body).append(probe);
  const entries = Object.entries(TOKENS).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  const inks = Object.fromEntries(entries) as Inks;
  resolved.set(key, inks);
  return inks;
}
