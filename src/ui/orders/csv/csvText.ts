/** The words of an export as CSV. */
export const csvText = {
  exported: (text: string, count: number): string => `${text} ${count === 1 ? "order" : "orders"} exported.`,
  placedIn: (timeZone: string): string => `Placed (${timeZone})`,
  lines: "Lines",
} as const;
