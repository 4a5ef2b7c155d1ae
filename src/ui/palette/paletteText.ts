import { formatNumber } from "../format/number.ts";

/** The words of the palette and of the commands that it has from every screen. */
export const paletteText = {
  forgetCustomer: "Forget a customer…",
  title: "Commands and orders",
  field: "Command, order number or customer",
  results: (count: number): string => (count === 1 ? "1 result" : `${formatNumber(count)} results`),
  order: (number: string): string => `Order ${number}`,
  search: (words: string): string => `Search orders for “${words}”`,
  newOrder: "New order",
  importCsv: "Import a CSV file",
  groups: { orders: "Orders", goTo: "Go to", data: "Data", keyboard: "Keyboard" },
  singleKeys: (isOn: boolean): string => `Switch shortcuts of a single key ${isOn ? "on" : "off"}`,
  singleKeysAre: (isOn: boolean): string => `Shortcuts of a single key are ${isOn ? "on" : "off"}.`,
} as const;
