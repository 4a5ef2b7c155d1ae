import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { licencesText, packageFolderOf, readLicence } from "../../../src/app/licences/licenceText.ts";

describe("the package of a module", () => {
  it.each([
    ["/app/node_modules/react/cjs/react.js", "/app/node_modules/react"],
    ["/app/node_modules/@noble/hashes/sha2.js", "/app/node_modules/@noble/hashes"],
    ["/app/node_modules/a/node_modules/b/index.js?used", "/app/node_modules/a/node_modules/b"],
    ["\0/app/node_modules/react/index.js?commonjs-module", "/app/node_modules/react"],
    ["C:\\app\\node_modules\\react\\index.js", "C:/app/node_modules/react"],
    ["/app/src/main.ts", null],
    ["\0rolldown/runtime.js", null],
  ])("%j lies in %j", (moduleId, folder) => {
    expect(packageFolderOf(moduleId)).toBe(folder);
  });
});

describe("what a package says of itself", () => {
  const aPackage = (files: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(tmpdir(), "orderlog-package-"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  };

  it("is its licence and its notice, and nothing else that lies there", () => {
    const folder = aPackage({
      "package.json": JSON.stringify({ name: "owl", version: "1.2.3", license: "Apache-2.0" }),
      "LICENSE.md": "Do as you like.\n",
      NOTICE: "Made by owls.",
      "license-check.js": "never()",
      "README.md": "Owls",
    });
    expect(readLicence(folder)).toEqual({
      title: "owl 1.2.3 (Apache-2.0)",
      texts: ["Do as you like.", "Made by owls."],
    });
  });

  it("a package without a licence stops the build", () => {
    const folder = aPackage({ "package.json": JSON.stringify({ name: "owl", version: "1.2.3" }) });
    expect(() => readLicence(folder)).toThrow(/names no licence/);
  });

  it("all of them make one text, by name", () => {
    const text = licencesText([
      { title: "owl 1", texts: ["Do as you like."] },
      { title: "ant 2", texts: ["Copyright ants"] },
    ]);
    expect(text.indexOf("ant 2")).toBeLessThan(text.indexOf("Copyright ants"));
    expect(text.indexOf("Copyright ants")).toBeLessThan(text.indexOf("owl 1"));
  });
});
