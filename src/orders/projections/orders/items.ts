import type { ColumnSet, NumberColumn, TextColumn } from "../../../engine/timeTravel/columnSet.ts";

/** Every pair of SKU and name that ever stood on a line. An item's code is its place. */
export interface Items {
  readonly length: number;
  /** SKUs, each once; a code of its own, since one SKU can go by several names. */
  readonly skus: TextColumn;
  /** Per item: its SKU's code. */
  readonly skuCode: NumberColumn;
  /** The item's code, adding it if it is new. */
  code(sku: string, name: string): number;
  sku(item: number): string;
  name(item: number): string;
}

/** Items over the columns `item.*`. */
export function createItems(columns: ColumnSet): Items {
  const skus = columns.texts("item.skus");
  const names = columns.texts("item.names");
  const skuCode = columns.numbers("item.sku", "u32");
  const nameCode = columns.numbers("item.name", "u32");
  const codes = new Map<string, Map<string, number>>();
  const keep = (sku: string, name: string, item: number): void => {
    const named = codes.get(sku);
    if (named === undefined) codes.set(sku, new Map([[name, item]]));
    else named.set(name, item);
  };
  for (let item = 0; item < skuCode.length; item++)
    keep(skus.at(skuCode.at(item)), names.at(nameCode.at(item)), item);

  return {
    get length() {
      return skuCode.length;
    },
    skus,
    skuCode,
    code(sku, name) {
      const known = codes.get(sku)?.get(name);
      if (known !== undefined) return known;
      const item = skuCode.length;
      skuCode.push(skus.code(sku));
      nameCode.push(names.code(name));
      keep(sku, name, item);
      return item;
    },
    sku: (item) => skus.at(skuCode.at(item)),
    name: (item) => names.at(nameCode.at(item)),
  };
}
