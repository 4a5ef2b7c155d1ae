import { frameText } from "./frameText.ts";

/** What is safe and what to do next after a technical failure; empty where there is nothing to add. */
export const troubleAdvice = (code: string): string => frameText.trouble.advice[code] ?? "";
