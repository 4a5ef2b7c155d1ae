/** The words of a row’s menu. */
export const rowMenuText = {
  actionsOf: (number: string): string => `Actions on order ${number}`,
  notPossible: "Not possible now",
  readOnly: "Read-only in the past. Back to now to act.",
} as const;
