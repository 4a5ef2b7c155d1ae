import { cpus, platform, totalmem } from "node:os";

/** What kind of machine this is, as one line. */
export function machineClass(): string {
  const processors = cpus();
  const model = (processors[0]?.model ?? "unknown processor").replace(/\s+/g, " ").trim();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${processors.length} cores (${model}), ${memory} GB, ${platform()}`;
}
