/*
 * Writes public/sample/sample-shop.ndjson.gz from the facts of Online Retail (see public/sample/LICENCE.txt).
 * Run by hand, with the path of that file, plain or gzip:
 *
 *   SOURCE=facts.ndjson.gz node -e "import('vite').then((v) => v.runnerImport('./tests/support/writeSampleShop.ts'))"
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { makeSampleShop, type SourceOrder } from "./makeSampleShop.ts";

const SEED = 20261120;

const bytes = readFileSync(process.env.SOURCE ?? "facts.ndjson.gz");
const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8");
const source = text
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as SourceOrder);
const facts = makeSampleShop(source, SEED);
const lines = facts.map((fact) => `${JSON.stringify(fact)}\n`).join("");
writeFileSync("public/sample/sample-shop.ndjson.gz", gzipSync(lines, { level: 9 }));
