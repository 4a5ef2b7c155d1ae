/** What each kind of trouble leaves safe, and what to do next. */
const ADVICE: Readonly<Record<string, string>> = {
  "storage-full":
    "The disk is full. Nothing more is written until there is room; what is recorded is safe and can be exported.",
  "storage-unavailable": "This browser doesn't let the app store data here. Private windows often forbid it.",
  "storage-lost":
    "Another tab runs a newer version of the app, or the browser closed the database. Reload this tab.",
  "corrupt-log": "The log doesn't fit together from here on. Events before it are safe; export them now.",
};

/** What is safe and what to do next after a technical failure; empty where there is nothing to add. */
export const troubleAdvice = (code: string): string => ADVICE[code] ?? "";
