/** What spreadsheets take for the start of a formula; some take the full-width signs, too. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A free text as a CSV cell: one that a spreadsheet would run as a formula gets an apostrophe in front. Only
 * for texts; a negative number is no formula.
 */
export const textCell = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);
