import type { Trouble } from "../stores/statusStore.ts";
import { safetyText } from "./safetyText.ts";

const { kinds, other } = safetyText.trouble;

export type TroubleKind = keyof typeof kinds;

const isKind = (code: string): code is TroubleKind => code in kinds;

/** A failure in words: what happened, what is safe, what to do next. */
export interface TroubleWords {
  readonly kind: TroubleKind | null;
  readonly title: string;
  readonly safe: string | null;
  readonly next: string | null;
  /** The technical words, for whoever is asked for help. */
  readonly detail: string | null;
}

/** The browser's own words stand at the end of the engine's, in brackets. */
const BROWSERS_WORDS = /\((\w*Error\b.*)\)$/s;

export function troubleWords({ code, message, since }: Trouble): TroubleWords {
  if (!isKind(code)) return { kind: null, ...other, detail: message };
  const { title, safe, next } = kinds[code];
  return { kind: code, title, safe: safe(since), next, detail: BROWSERS_WORDS.exec(message)?.[1] ?? null };
}
