/** The reader's locale: undefined lets Intl take the browser's own. */
export const LOCALE: string | undefined =
  typeof navigator === "undefined" ? undefined : navigator.language || undefined;

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
