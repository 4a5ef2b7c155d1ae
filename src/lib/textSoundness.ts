/** Half a surrogate pair: a text that has one is neither UTF-8 nor canonical JSON. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether a text can be stored, hashed and written to a file: it has no half of a surrogate pair. */
export const isWellFormedText = (text: string): boolean => !LONE_SURROGATE.test(text);

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Without this bit `[` and `{` are the same, and so are `]` and `}`. */
const CASE_BIT = 0x20;
const OPEN = 0x5b;
const CLOSE = 0x5d;

/** Index of the quote that ends the string which begins at `start`, or the text's length. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
  }
  return text.length;
}

/**
 * Whether a JSON text nests lists and objects deeper than `limit`. Counted in the text, before anything is
 * built from it: what walks a deep value by recursion would run out of stack.
 */
export function nestsDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
    } else if ((code & ~CASE_BIT) === OPEN) {
      depth++;
      if (depth > limit) return true;
    } else if ((code & ~CASE_BIT) === CLOSE) {
      depth--;
    }
  }
  return false;
}

/** How many brackets and braces open in a text, those in strings included; counts up to `most`. */
export function countOpenings(text: string, most: number): number {
  let count = 0;
  for (const opening of ["{", "["]) {
    for (let at = text.indexOf(opening); at !== -1 && count < most; at = text.indexOf(opening, at + 1))
      count++;
  }
  return count;
}
