import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What is said of a library: its name, its licence, and the texts that its licence asks for. */
export interface Licence {
  readonly title: string;
  readonly texts: readonly string[];
}

const MARK = "/node_modules/";
const ASKED_FOR = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

/** Folder of the package that a module lies in; null for a module of the application, or of the bundler. */
export function packageFolderOf(moduleId: string): string | null {
  const path = moduleId.replaceAll("\\", "/").replace(/^\0/, "");
  const start = path.lastIndexOf(MARK);
  if (start < 0) return null;
  const within = path.slice(start + MARK.length).split("/");
  const name = within.slice(0, within[0]?.startsWith("@") ? 2 : 1).join("/");
  return path.slice(0, start + MARK.length) + name;
}

/** Reads what a package says of itself. @throws Error where it names no licence: then nobody may ship it. */
export function readLicence(folder: string): Licence {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (typeof license !== "string") throw new Error(`${folder} names no licence`);
  const texts = readdirSync(folder)
    .filter((file) => ASKED_FOR.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  return { title: `${name} ${version} (${license})`, texts };
}

const RULE = "=".repeat(78);

/** All of them as one plain text, by name. */
export function licencesText(licences: readonly Licence[]): string {
  const parts = licences
    .toSorted((a, b) => (a.title < b.title ? -1 : 1))
    .map(({ title, texts }) => [RULE, title, RULE, ...texts].join("\n\n"));
  return `${["Orderlog is built with these libraries. Their licences and notices:", ...parts].join("\n\n\n")}\n`;
}
