import { sha256Hex } from "../../lib/ids.ts";
import type { JsonValue } from "../../lib/json.ts";

/** A state as its snapshot keeps it: its JSON text, and the SHA-256 that proves it whole (SN1). */
export function sealState(state: unknown): JsonValue {
  const text = JSON.stringify(state);
  return { text, checksum: sha256Hex(text) };
}

/** The state in a seal; undefined if the seal is damaged or none. */
export function openSeal(sealed: JsonValue): { readonly state: unknown } | undefined {
  if (typeof sealed !== "object" || sealed === null) return undefined;
  const { text, checksum } = sealed as { readonly text?: JsonValue; readonly checksum?: JsonValue };
  if (typeof text !== "string" || checksum !== sha256Hex(text)) return undefined;
  return { state: JSON.parse(text) };
}
