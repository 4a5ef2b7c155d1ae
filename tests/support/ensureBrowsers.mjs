// Makes sure that Chromium, Firefox and WebKit are there before the browser tests run: installs them where it can
// (root on Debian), and says plainly what to do where it can't. Without WebKit its tests are skipped; without one
// of the others there are no tests.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { browserPlace, findBrowser, findWebKit, WEBKIT_PACKAGES } from "./browsers.mjs";

const missing = () => ["chromium", "firefox"].filter((name) => !findBrowser(name));

const run = (command, args) => {
  process.stdout.write(`$ ${command} ${args.join(" ")}\n`);
  return spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status;
};

const canInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

const install = (packages) => run("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);

if ((missing().length > 0 || !findWebKit()) && canInstall) {
  run("apt-get", ["update"]);
  const needed = missing().map((name) => browserPlace(name).debianPackage);
  if (needed.length > 0) install([...needed, "fonts-liberation"]);
  // On its own: a system that has no such package still gets the others.
  if (!findWebKit()) install(WEBKIT_PACKAGES);
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
process.stdout.write(
  findWebKit()
    ? `webkit: ${findWebKit().driver}\n`
    : `webkit: NOT FOUND, ITS TESTS ARE SKIPPED. On Debian: apt-get install ${WEBKIT_PACKAGES.join(" ")}\n`,
);
