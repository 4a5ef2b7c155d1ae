import type { OrdersReadModel } from "../projections/orders/ordersReadModel.ts";

/** Digits at a number's end that count as a number; more stay with what stands before them. */
const DIGITS = 9;
const SPLIT = new RegExp(`^(.*?)(\\d{0,${DIGITS}})$`, "s");

/** Sort keys of order numbers: "9" before "10", and "A9" before "A10", after all plain numbers. */
export interface NumberKeys {
  /** A key per row, in the order of the numbers. Grows with the read model. */
  keyOf(): (row: number) => number;
}

/** Keys for the numbers of one read model, worked out once per number. */
export function createNumberKeys({ numbers }: OrdersReadModel, collator: Intl.Collator): NumberKeys {
  const prefixes = new Map<string, number>();
  const prefixOf: number[] = [];
  const digitsOf: number[] = [];
  let ranks: number[] = [];

  const readOn = () => {
    for (let row = prefixOf.length; row < numbers.length; row++) {
      const [, prefix = "", digits = ""] = SPLIT.exec(numbers.at(row)) ?? [];
      const code = prefixes.get(prefix) ?? prefixes.size;
      prefixes.set(prefix, code);
      prefixOf.push(code);
      digitsOf.push(Number(digits));
    }
    if (ranks.length < prefixes.size) ranks = rankTexts([...prefixes.keys()], collator);
  };

  return {
    keyOf() {
      readOn();
      return (row) => (ranks[prefixOf[row] ?? 0] ?? 0) * 10 ** DIGITS + (digitsOf[row] ?? 0);
    },
  };
}

/** The place of each text among the others; equal ones share a place. */
export function rankTexts(texts: readonly string[], collator: Intl.Collator): number[] {
  const order = texts.map((_, code) => code);
  const compare = (a: number, b: number) => collator.compare(texts[a] ?? "", texts[b] ?? "");
  order.sort(compare);
  const ranks = new Array<number>(texts.length).fill(0);
  for (let place = 1; place < order.length; place++) {
    const [before = 0, here = 0] = [order[place - 1], order[place]];
    ranks[here] = (ranks[before] ?? 0) + (compare(before, here) === 0 ? 0 : 1);
  }
  return ranks;
}
