// Makes sure that Chromium and Firefox are there before the browser tests run: installs them where it can
// (root on Debian), and says plainly what to do where it can't.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { browserPlace, findBrowser } from "./browsers.mjs";

const missing = () => ["chromium", "firefox"].filter((name) => !findBrowser(name));

const run = (command, args) => {
  process.stdout.write(`$ ${command} ${args.join(" ")}\n`);
  return spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status;
};

const canInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

if (missing().length > 0 && canInstall) {
  const packages = missing().map((name) => browserPlace(name).debianPackage);
  run("apt-get", ["update"]);
  run("apt-get", ["install", "-y", "--no-install-recommends", ...packages, "fonts-liberation"]);
}

const still = missing();
if (still.length > 0) {
  const lines = still.map((name) => {
    const { variable, debianPackage } = browserPlace(name);
    return `  ${name}: install it (on Debian: apt-get install ${debianPackage}), or set ${variable} to its path.`;
  });
  process.stderr.write(
    `The browser tests need installed browsers, and these were not found:\n${lines.join("\n")}\n`,
  );
  process.exit(1);
}
for (const name of ["chromium", "firefox"]) process.stdout.write(`${name}: ${findBrowser(name)}\n`);
