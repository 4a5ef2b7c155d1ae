import { formatText } from "./formatText.ts";

const REASONS: Readonly<Record<string, string>> = formatText.reasons;

/** A reason for a cancellation in words; its own name where this application doesn't know it. */
export const reasonWords = (reason: string): string => REASONS[reason] ?? reason;
