import type { Result } from "./result.ts";
import { fail, ok } from "./result.ts";
import { countOpenings, nestsDeeperThan } from "./textSoundness.ts";

/** Lists and objects within each other. What the application writes needs six. */
export const MAX_JSON_DEPTH = 32;

/** Why a text is no JSON that is taken: it nests too deep, or `parse`, with the parser's own words. */
export type JsonFault = { readonly kind: "too-deep" } | { readonly kind: "parse"; readonly message: string };

/**
 * Parses JSON from outside. A text that nests deeper than `MAX_JSON_DEPTH` is not even begun; one that has no
 * more lists and objects than that can't.
 */
export function parseBoundedJson(text: string): Result<unknown, JsonFault> {
  const mayBeDeep = countOpenings(text, MAX_JSON_DEPTH + 1) > MAX_JSON_DEPTH;
  if (mayBeDeep && nestsDeeperThan(text, MAX_JSON_DEPTH)) return fail({ kind: "too-deep" });
  try {
    return ok(JSON.parse(text));
  } catch (cause) {
    return fail({ kind: "parse", message: cause instanceof Error ? cause.message : "unreadable" });
  }
}

/** The sentence for a text that nests too deep. */
export const TOO_DEEP = `Lists and objects are nested more than ${MAX_JSON_DEPTH} deep.`;
