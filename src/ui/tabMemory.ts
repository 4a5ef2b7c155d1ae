/** Keeps a value for this tab. Without session storage it is lost, which costs nothing but a convenience. */
export function keepInTab(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden.
  }
}

/** What this tab has kept under a key; null where it is nothing of the kind. */
export function readFromTab<T>(key: string, isKept: (value: unknown) => value is T): T | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}
