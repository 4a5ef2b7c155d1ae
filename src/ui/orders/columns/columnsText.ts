/** The words of the choice of columns. */
export const columnsText = {
  columnsHow: "The number always comes first.",
  columnEarlier: (name: string): string => `Move ${name} to the front`,
  columnLater: (name: string): string => `Move ${name} to the back`,
  usualColumns: "The usual columns",
} as const;
