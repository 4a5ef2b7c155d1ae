/** The words of an export as CSV. */
export const csvText = {
  exporting: "Export",
  exported: (text: string, count: number): string => `${text} ${count === 1 ? "order" : "orders"} exported.`,
  exportCancelled: "Export cancelled. No file was saved.",
  written: (done: string, total: string): string => `${done} of ${total} orders written`,
  cancelExport: "Cancel",
  placedIn: (timeZone: string): string => `Placed (${timeZone})`,
  lines: "Lines",
} as const;
