// npm run bench -- --events 10000,100000,1000000 [--browser firefox] [--json file] [--markdown file]
import { runnerImport } from "vite";

// Before anything of Vite runs: what a test runner or Vite itself would set builds the libraries' development code.
process.env.NODE_ENV = "production";
const { module } = await runnerImport("./tests/bench/run/main.ts", { configFile: false });
process.exitCode = await module.main(process.argv.slice(2));
