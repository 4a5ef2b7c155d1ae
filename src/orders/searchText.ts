const ASCII = /^[\0-\x7f]*$/;

/** Text as searches compare it: no case, no diacritics. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words of a search, folded; none for blank text. */
export function searchWords(text: string): readonly string[] {
  const folded = foldText(text).trim();
  return folded === "" ? [] : folded.split(/\s+/);
}
