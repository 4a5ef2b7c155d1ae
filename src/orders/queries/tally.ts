/** Orders and their value, by code. */
export interface Tally {
  add(code: number, valueMinor: number): void;
  orders(code: number): number;
  valueMinor(code: number): number;
  /** Codes with orders, highest value first, then most orders, then lowest code; at most `limit`. */
  highest(limit?: number): number[];
}

/** A tally of codes under `length`. */
export function createTally(length: number): Tally {
  const orders = new Uint32Array(length);
  const values = new Float64Array(length);
  return {
    add(code, valueMinor) {
      orders[code] = (orders[code] ?? 0) + 1;
      values[code] = (values[code] ?? 0) + valueMinor;
    },
    orders: (code) => orders[code] ?? 0,
    valueMinor: (code) => values[code] ?? 0,
    highest(limit = length) {
      const codes: number[] = [];
      for (let code = 0; code < length; code++) if (orders[code] !== 0) codes.push(code);
      return codes
        .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || (orders[b] ?? 0) - (orders[a] ?? 0) || a - b)
        .slice(0, limit);
    },
  };
}
