import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { auditVerdict } from "../support/auditDependencies.mjs";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, "../..", name), "utf8"));
const manifest = read("package.json") as Manifest;
const lock = (read("package-lock.json") as { packages: Record<string, LockedPackage> }).packages;

/** Every package that is installed, by its place. */
const installed = Object.entries(lock).filter(([place]) => place !== "");
const shipped = installed.filter(([, { dev }]) => dev !== true);

/** Licences that let the app be shipped under MIT. */
const ADMITTED =
  /^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|Unlicense|OFL-1\.1|MIT AND ISC AND BSD-3-Clause)$/;

describe("dependencies", () => {
  it("are pinned to one version each", () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("are locked by the hash of their content, and to no host", () => {
    expect(installed.length).toBeGreaterThan(100);
    // Builds for other platforms, which are never installed here, come without a hash.
    const needed = installed.filter(([, { optional }]) => optional !== true);
    expect(
      needed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([place]) => place),
    ).toEqual([]);
    expect(installed.filter(([, one]) => one.resolved !== undefined).map(([place]) => place)).toEqual([]);
  });

  it("run no script of their own when those that the app ships are installed", () => {
    expect(shipped.filter(([, one]) => one.hasInstallScript === true).map(([place]) => place)).toEqual([]);
  });

  it("may be shipped under the app's licence", () => {
    const wrong = shipped.filter(([, { license }]) => !ADMITTED.test(license ?? ""));
    expect(wrong.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
  });
});

describe("the audit of dependencies", () => {
  const report = (vulnerabilities: object) =>
    JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { high: 1 } } });

  it("fails on a hole of level high or critical, and names it", () => {
    for (const severity of ["high", "critical"]) {
      const verdict = auditVerdict(report({ dexie: { name: "dexie", severity, range: "<4.4.8" } }));
      expect(verdict.passed).toBe(false);
      expect(verdict.message).toContain(`dexie <4.4.8: ${severity}`);
    }
  });

  it("passes on less", () => {
    expect(auditVerdict(report({})).passed).toBe(true);
    const moderate = { dexie: { name: "dexie", severity: "moderate", range: "<4.4.8" } };
    expect(auditVerdict(report(moderate)).passed).toBe(true);
  });

  it.each([
    ["no network", '{"error":{"summary":"request to https://registry.example failed"}}'],
    ["a registry that offers none", '{"message":"405 Method Not Allowed","statusCode":405}'],
    ["no answer in time", ""],
  ])("says that it wasn't done where there is %s", (_where, output) => {
    const verdict = auditVerdict(output);
    expect(verdict.passed).toBe(true);
    expect(verdict.message).toContain("NOT DONE");
  });
});
