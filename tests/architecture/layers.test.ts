import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../../src");

/** design.md, "Layers": what each folder may import, type imports included. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  lib: [],
  engine: ["lib"],
  orders: ["lib", "engine"],
  storage: ["lib", "engine"],
  ui: ["lib", "engine", "orders"],
  app: ["lib", "engine", "orders", "storage", "ui"],
};

/** Packages that a layer must not know. */
const FORBIDDEN_PACKAGES: Record<string, RegExp> = {
  lib: /^(react|dexie|zustand|comlink|recharts)/,
  engine: /^(react|dexie|zustand|comlink|recharts|@tanstack|lucide)/,
  orders: /^(react|dexie|zustand|comlink|recharts|@tanstack|lucide)/,
  storage: /^(react|zustand|recharts|@tanstack|lucide)/,
  ui: /^(dexie|comlink)/,
};

/** Names that bind code to a clock, a dice or a page. */
const FORBIDDEN_WORDS: Record<string, RegExp> = {
  engine:
    /\b(Date\.now|Math\.random|new Date\(\)|localStorage|window\.|document\.|indexedDB|setTimeout|setInterval)/,
  orders: /\b(Date\.now|Math\.random|new Date\(\)|localStorage|window\.|document\.|indexedDB)/,
};

const MAX_LINES = 250;

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");

/** What a file imports or re-exports, types and dynamic imports included. */
function importsOf(source: string): string[] {
  const found = withoutComments(source).matchAll(
    /(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']|new URL\(\s*["']([^"']+\.ts)["']/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? "");
}

const files = filesUnder(SRC).map((path) => {
  const source = readFileSync(path, "utf8");
  const local: string[] = [];
  const packages: string[] = [];
  for (const target of importsOf(source)) {
    if (target.startsWith(".")) local.push(resolve(dirname(path), target.replace(/\?.*$/, "")));
    else packages.push(target);
  }
  const layer = relative(SRC, path).split("/")[0] ?? "";
  return { path: relative(SRC, path), source, layer, local, packages };
});

const layerOf = (absolute: string): string => relative(SRC, absolute).split("/")[0] ?? "";

describe("architecture", () => {
  it("finds the sources that it checks", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.some((file) => file.local.length > 3)).toBe(true);
  });

  it("every file lies in a known layer", () => {
    expect(files.filter((file) => !(file.layer in MAY_IMPORT)).map((file) => file.path)).toEqual([]);
  });

  it("imports run one way only", () => {
    const wrong = files.flatMap((file) =>
      file.local
        .map(layerOf)
        .filter((to) => to !== file.layer && !MAY_IMPORT[file.layer]?.includes(to))
        .map((to) => `${file.path} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it("every relative import names a file that exists", () => {
    const known = new Set(files.map((file) => resolve(SRC, file.path)));
    const lost = files.flatMap((file) =>
      file.local
        .filter((target) => /\.tsx?$/.test(target) && !known.has(target))
        .map((target) => `${file.path} → ${relative(SRC, target)}`),
    );
    expect(lost).toEqual([]);
  });

  it("no layer uses a package that isn't for it", () => {
    const wrong = files.flatMap((file) =>
      file.packages
        .filter((name) => FORBIDDEN_PACKAGES[file.layer]?.test(name))
        .map((name) => `${file.path} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it("engine and domain read no clock, throw no dice and touch no page", () => {
    const wrong = files
      .filter((file) => FORBIDDEN_WORDS[file.layer]?.test(withoutComments(file.source)))
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  it("the engine knows no domain", () => {
    const wrong = files
      .filter(
        (file) =>
          file.layer === "engine" &&
          /\b(customer|invoice|payment|shipment)s?\b/i.test(withoutComments(file.source)),
      )
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  it("has no import cycle, types included", () => {
    expect(findCycle(new Map(files.map((file) => [resolve(SRC, file.path), file.local])))).toEqual([]);
  });

  it(`keeps every file under ${MAX_LINES} lines`, () => {
    const long = files
      .map((file) => ({ path: file.path, lines: file.source.split("\n").length }))
      .filter((file) => file.lines > MAX_LINES);
    expect(long).toEqual([]);
  });

  it("has no barrel that exports everything", () => {
    expect(files.filter((file) => /export \* from/.test(file.source)).map((file) => file.path)).toEqual([]);
  });
});

/** The first cycle found by a depth-first walk, as paths; empty if there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (node: string, trail: readonly string[]): string[] => {
    const start = trail.indexOf(node);
    if (start >= 0) return [...trail.slice(start), node].map((path) => relative(SRC, path));
    if (done.has(node)) return [];
    for (const next of graph.get(node) ?? []) {
      const cycle = walk(next, [...trail, node]);
      if (cycle.length > 0) return cycle;
    }
    done.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const cycle = walk(node, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
