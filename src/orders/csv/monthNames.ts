/** Beginnings of the months' names, January first, without accents: English, German, French, Spanish, Italian, Dutch, Portuguese, Polish. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "ene", "gen", "sty"],
  ["feb", "fev", "lut"],
  ["mar", "maer", "mrz", "maa", "mrt"],
  ["apr", "avr", "abr", "kwi"],
  ["may", "mai", "mei", "mag", "maj"],
  ["jun", "juin", "giu", "cze"],
  ["jul", "juil", "lug", "lip"],
  ["aug", "aou", "ago", "sie"],
  ["sep", "set", "wrz"],
  ["oct", "okt", "ott", "out", "paz"],
  ["nov", "lis"],
  ["dec", "dez", "dic", "des", "gru"],
];

const plain = (word: string): string => word.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/** The month, from 1, that a word names in one of several languages; null where it names none. */
export function monthOf(word: string): number | null {
  const name = plain(word);
  const at = MONTHS.findIndex((starts) => starts.some((start) => name.startsWith(plain(start))));
  return at === -1 ? null : at + 1;
}
