// npm run bench -- --events 10000,100000,1000000 [--browser firefox] [--json file] [--markdown file]
import { runnerImport } from "vite";

const { module } = await runnerImport("./tests/bench/run/main.ts", { configFile: false });
process.exitCode = await module.main(process.argv.slice(2));
