/** The words of saving, on every screen. */
export const savingText = {
  busy: "Another job is running. Wait for it, or cancel it.",
  cancelled: "Cancelled. No file was saved.",
} as const;
