/**
 * What a spreadsheet may take for the start of a formula: the signs that begin one, plain or full-width, whatever
 * unseen stands before them, and what would begin a cell of its own.
 */
const FORMULA_START = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/**
 * A free text as a CSV cell: one that a spreadsheet would run as a formula gets an apostrophe in front. Only
 * for texts; a negative number is no formula.
 */
export const textCell = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);
