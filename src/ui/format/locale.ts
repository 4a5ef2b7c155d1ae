/** The reader's locale: undefined lets Intl take the browser's own. */
export const LOCALE: string | undefined =
  typeof navigator === "undefined" ? undefined : understoodLocale(navigator.language);

/** A language that Intl understands, else undefined: a WebKit in a POSIX locale calls its own "C", and Intl throws. */
export function understoodLocale(language: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}

/** Intl formatters are dear to make and cheap to use: one for each set of options. */
export function memoized<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}
